export const serialRefusals = {
  'serial-empty': {
    title: 'No serial number was read',
    advice: 'The code holds nothing that can be kept. Scan or type the serial number again.',
  },
  'serial-unreadable': {
    title: '“{{text}}” could not be read',
    advice:
      'Characters were lost on the way from the scanner. Scan the label again or type the number. If it keeps happening, check the scanner in Settings > Station.',
  },
  'serial-too-long': {
    title: '{{length, number}} characters are too long for a serial number',
    advice:
      'At most {{longest, number}} fit. “{{text}}…” is probably another code on the box: scan the one marked serial number.',
  },
  'strip-rule-unclear': {
    empty: 'It is not said what scans begin with',
    'no-part': 'The pattern does not say which part is the serial number',
    'two-parts': 'The pattern has two parts in brackets; one number can be kept only',
    brackets: 'The brackets of the pattern do not close, or do not open',
    'empty-part': 'Nothing stands in the brackets of the pattern',
    backslash: 'The pattern ends with \\, and no sign follows it',
    advice:
      'Nothing was saved. Put the part that is the serial number in brackets, such as SN[########]; try it with an example before you save.',
  },
  'serial-in-this-receipt': {
    title: '{{serial}} is already in this receipt',
    advice:
      'It was captured for {{productName}}. Scan the next unit; if two units really carry this number, put one aside.',
  },
  'serial-in-other-receipt': {
    title: '{{serial}} is already in receipt {{receiptNumber}}',
    advice:
      '{{productName}}, in a receipt that is still open. Check the label; if it belongs here, undo it there first.',
  },
  'serial-on-hand': {
    title: '{{serial}} is already here',
    where: '{{productName}}, {{status}}',
    since: ' since {{moment}}',
    receipt: ' (receipt {{receiptNumber}})',
    advice:
      '{{where}}. Check the label: is it the serial number of this unit? If it is, put the unit aside and tell the office.',
  },
  'serial-twice-in-list': {
    title: '{{serial}} is in this list twice',
    advice:
      'It was taken at entry {{firstAt, number}} and left out here. Check whether one of the two should be another number.',
  },
  'serial-shape-differs': {
    title: '{{serial}} looks different from the others',
    advice:
      'Serial numbers of {{productName}} usually look like {{example}}; this one has {{difference}}. Check that it is the serial number and not another code on the box. Keep it only if the label says so.',
    length: 'another length',
    prefix: 'another beginning',
    alphabet: 'other kinds of characters',
  },
  'serial-looks-like': {
    title: '{{serial}} looks like {{onHand}}',
    advice: '{{onHand}} ({{productName}}) is here already. {{how}} Keep it only if both exist.',
    misread: 'Compare the label character by character: 0 and O, 1 and I.',
    'character-more': 'This one has one character more. Scan the label again.',
    'character-less': 'This one has one character less. Scan the label again.',
  },
  'serial-not-on-manifest': {
    title: '{{serial}} is not on the manifest',
    advice_zero:
      'All numbers that {{orderNumber}} should bring of {{productName}} have come. Check the label. Keep it only if the unit really bears this number.',
    advice_one:
      '{{orderNumber}} should still bring {{count, number}} other number of {{productName}}. Check the label: is it the serial number? Keep it only if the unit really bears this one.',
    advice_other:
      '{{orderNumber}} should still bring {{count, number}} other numbers of {{productName}}. Check the label: is it the serial number? Keep it only if the unit really bears this one.',
  },
  'serial-expected-elsewhere': {
    title: '{{serial}} is expected with {{orderNumber}}',
    advice:
      '{{supplierName}} has announced it with that order as a unit of {{productName}}, and it was not received yet. Check the delivery note. Keep it here only if it really comes this way.',
  },
  'serial-codes-glued': {
    title: '{{serial}} looks like two codes in one',
    advice:
      'It could be {{first}} and {{last}}, read in one go. Cover the other barcodes and scan the serial number of {{productName}} alone. Keep it only if the label shows it as one number.',
    twice:
      'It could be {{first}}, read twice. Scan the serial number of {{productName}} again. Keep it only if the label shows it as one number.',
  },
  'serial-check-digit': {
    title: '{{serial}} has a wrong check digit',
    advice:
      'The last digit of {{productName}} serial numbers, like {{example}}, follows from the others; here it does not. A digit was misread or typed wrong: scan the label again. Keep it only if the label says so.',
  },
  'product-code': {
    title: 'This is a product code, not a serial number',
    advice: '{{text}} is a code of {{productName}}. Scan the serial number of the unit.',
  },
  'range-unlike': {
    title: '{{first}} and {{last}} are not ends of one range',
    advice:
      'First and last must be equally long and differ in one group of digits only, like ABC0001 and ABC0100. Correct them, or paste the numbers as a list.',
  },
  'range-backwards': {
    title: 'The range runs backwards',
    advice: '{{last}} comes before {{first}}. Swap the two.',
  },
  'range-no-digits': {
    title: '{{first}} has no digits to count on',
    advice: 'Enter a first serial number with digits in it, or paste the numbers as a list.',
  },
  'range-overflows': {
    title: 'The range does not fit into {{digits, number}} digits',
    advice: 'Counting on from {{first}} would need a longer number. Enter a smaller count, or two ranges.',
  },
  'range-too-long': {
    title: 'The range is too long',
    advice: 'At most {{most, number}} serial numbers go at once. Enter it in parts.',
  },
  'serial-not-found': {
    title: 'Serial number {{text}} is not known',
    advice:
      'It was never captured here, or it was undone in the meantime. Check the number and search again.',
  },
  'more-than-without-serial': {
    title: 'These are more numbers than units without serial no.',
    advice:
      '{{productName}} has {{without, number}} units without serial no.; {{given, number}} numbers were given. Check the list and leave out what is too much.',
  },
  'serial-has-moved': {
    title: '{{serial}} has moved in the meantime',
    advice: 'It is now: {{status}}. Open its page to see what happened.',
  },
} as const
