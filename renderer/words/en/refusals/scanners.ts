export const scannerRefusals = {
  'scanner-name-taken': {
    title: 'Another scanner here is called {{name}}',
    advice: 'Nobody could tell them apart in a message. Give this one another name.',
  },
  'scanner-device-taken': {
    title: '{{name}} is connected at {{device}} already',
    advice: 'One device is one scanner. Choose another one, or change {{name}} in the list.',
  },
  'hid-scanner-twice': {
    title: 'This scanner is in the list already, as {{name}}',
    advice:
      'One device is one scanner. Two of a kind that have no number of their own cannot be told apart: set one of them to serial mode (USB COM).',
  },
  'keyboard-scanner-twice': {
    title: '{{name}} is the keyboard scanner already',
    advice:
      'The computer does not say which keyboard typed, so there can be one in the list; it stands for all that are plugged in. Set the others to serial mode (USB COM) to tell them apart.',
  },
  'too-many-scanners': {
    title: 'There are {{most, number}} scanners already',
    advice: 'More are not listened to at one station. Remove one that is no longer used.',
  },
  'scanner-not-for-work-packing': {
    title: '{{scanner}} is for packing',
    advice:
      'On screen is {{document}}: nothing was taken. Scan with one for receiving, or open what is to be packed. What it is for is set in Settings > Station > Scanners.',
  },
  'scanner-not-for-work-receiving': {
    title: '{{scanner}} is for receiving',
    advice:
      'On screen is {{document}}: nothing was taken. Scan with one for packing, or open what is to be received. What it is for is set in Settings > Station > Scanners.',
  },
  onScreen: {
    receiving: 'receipt {{number}}',
    allocating: 'order {{number}}',
    dispatching: 'dispatch {{number}}',
    returning: 'return {{number}}',
    counting: 'stock count {{number}}',
  },
} as const
