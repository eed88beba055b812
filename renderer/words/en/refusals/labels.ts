export const labelRefusals = {
  'no-labels': {
    title: 'There is nothing to print',
    advice: 'None of these units has a serial number. Capture the numbers first, then print their labels.',
  },
  'labels-too-many': {
    title: '{{count, number}} labels are too many at once',
    advice: 'At most {{most, number}} are printed in one go. Print them line by line, or choose fewer.',
  },
  'label-needs-gtin': {
    title: '{{productName}} ({{sku}}) has no GTIN',
    advice:
      'GS1 DataMatrix says which product it is by its GTIN. Add the GTIN on the product page, or print Code 128 or QR.',
  },
  'label-not-sayable-code-128': {
    title: 'Code 128 cannot say {{serial}}',
    advice: 'It has letters that only a QR code can say. Nothing was printed. Choose the QR code.',
  },
  'label-not-sayable-gs1-datamatrix': {
    title: 'GS1 DataMatrix cannot say {{serial}}',
    advice:
      'GS1 allows 20 characters without spaces: letters A to Z, digits and usual signs. Nothing was printed. Choose Code 128 or the QR code.',
  },
  'label-not-sayable-qr': {
    title: 'A QR code cannot say {{serial}}',
    advice: 'Nothing was printed. Choose another code.',
  },
  'label-too-small': {
    title: '{{serial}} does not fit on {{size}} as {{symbol}}',
    advice: 'It could not be scanned or read. Nothing was printed. {{ways}}',
    onThisSize: 'On this size it fits as: {{symbols}}.',
    onOtherSizes: 'As {{symbol}} it fits on: {{sizes}}.',
    nowhere: 'Choose a larger label and the QR code.',
  },
  'label-needs-roll': {
    title: 'This printer takes no sheets',
    advice:
      'Nothing was printed. {{size}} is for a printer of the system. Choose a label from the roll, or another printer in Settings > Station > Labels.',
  },
  'label-printer-unreachable-not-found': {
    title: 'The label printer {{printer}} was not found',
    advice: 'Nothing was printed. Check its address in Settings > Station > Labels.',
  },
  'label-printer-unreachable-no-answer': {
    title: 'The label printer {{printer}} does not answer',
    advice:
      'Nothing was printed. Is it switched on and on the network? Check it and its address, then print again.',
  },
  'label-printer-unreachable-declined': {
    title: 'The label printer {{printer}} takes no labels',
    advice:
      'Nothing was printed. Something is at this address but does not listen there. Check the port (usually 9100) in Settings > Station > Labels.',
  },
  'label-printer-unreachable-not-there': {
    title: 'The com port {{printer}} is not there',
    advice: 'Nothing was printed. Plug the label printer in, switch it on, then print again.',
  },
  'label-printer-unreachable-access-denied': {
    title: 'The com port {{printer}} may not be used',
    advice:
      'Nothing was printed. The system does not let this user open it. Ask who looks after this computer.',
  },
  'label-printer-unreachable-in-use': {
    title: 'The com port {{printer}} is in use',
    advice:
      'Nothing was printed. A scanner or another program holds it. Choose the right port in Settings > Station > Labels.',
  },
  'label-printer-unreachable-failed': {
    title: 'The label printer {{printer}} could not be reached',
    advice: 'Nothing was printed. Look at its cable and its settings, then print again.',
  },
  'label-printer-broke-off': {
    title: 'The label printer {{printer}} stopped in the middle',
    advice:
      'Some labels may have come out, the last one perhaps by half. Look at the printer, throw away what is not whole, then print again. No serial number was changed.',
  },
} as const
