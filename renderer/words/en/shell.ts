export const shell = {
  skipToContent: 'Skip to the content',
  header: {
    changeOperator: 'Operator: {{operator}}. Change',
    operatorTitle: 'Who works here now?',
    operatorName: 'Your name',
    operatorWhy: 'It is written into the history of everything you do.',
    theme: 'Theme: {{theme}}',
    themes: { auto: 'as the computer', light: 'light', dark: 'dark' },
  },
  scanner: {
    none: 'No scanner',
    connecting: 'Scanner connecting',
    connected: 'Scanner ready',
    lost: 'Scanner unplugged',
    unavailable: 'Scanner not available',
    named: {
      connecting: 'Connecting: {{name}}',
      connected: 'Ready: {{name}}',
      lost: 'Unplugged: {{name}}',
      unavailable: 'Not available: {{name}}',
    },
    several: {
      connecting_one: '{{count, number}} scanner connecting',
      connecting_other: '{{count, number}} scanners connecting',
      connected_one: '{{count, number}} scanner ready',
      connected_other: '{{count, number}} scanners ready',
      lost_one: '{{count, number}} scanner unplugged',
      lost_other: '{{count, number}} scanners unplugged',
      unavailable_one: '{{count, number}} scanner not available',
      unavailable_other: '{{count, number}} scanners not available',
    },
    states: {
      connecting: 'Connecting',
      connected: 'Ready',
      lost: 'Unplugged',
      unavailable: 'Not available',
    },
    roles: { any: 'For any work', receiving: 'For receiving', packing: 'For packing' },
    ofOperator: 'Of {{operator}}',
    catchingUp: 'Catching up',
    waiting_one: '{{count, number}} scan waiting',
    waiting_other: '{{count, number}} scans waiting',
    notTaken: 'Scans cannot be taken now',
    reasons: {
      unplugged: 'It was unplugged. Check the plug and the cable; it comes back by itself.',
      'not-there':
        'Nothing is connected at its com port. Plug it in, or choose another device in Settings > Station > Scanners.',
      'access-denied':
        'The computer does not let this program use the port. It is tried again all the time; ask the office if it stays like this.',
      'in-use': 'Another program is using the port. Close that program.',
      failed: 'It does not answer. Unplug it, wait a moment and plug it in again.',
      'driver-not-loaded':
        'The part of this program that reads scanners could not be loaded. Scan with a keyboard-wedge scanner meanwhile and tell support.',
    },
    usb: {
      'not-there':
        'It is not plugged in. Plug it in, or choose another device in Settings > Station > Scanners.',
      'in-use': 'Another program has it for itself. Close that program.',
    },
    usbAccess: {
      windows:
        'Windows does not let this program read it. Close other programs that use scanners; ask the office if it stays like this.',
      macos:
        'macOS does not let this program read it. Allow Serial Station in System Settings > Privacy & Security > Input Monitoring, then start Serial Station again.',
      linux:
        'This computer does not let its users read USB scanners yet. The office copies 70-serial-station-scanners.rules from the folder resources of this program to /etc/udev/rules.d; then plug the scanner in again.',
    },
    chooseOne: 'Add one in My account > Settings > Station > Scanners.',
  },
  keys: {
    title: 'Keys of this screen',
    everywhere: 'Everywhere',
    here: 'On this screen',
    go: 'Go anywhere',
    find: 'Find on this screen',
    show: 'Show the keys',
    back: 'Back',
    button: 'Keys',
  },
  go: {
    button: 'Go to…',
    title: 'Go anywhere',
    placeholder: 'Page, order, product or serial number',
    pages: 'Pages',
    products: 'Products',
    orders: 'Purchase orders',
    sales: 'Sales orders',
    dispatches: 'Dispatches',
    customers: 'Customers',
    serials: 'Serial numbers',
    nothing: 'Nothing of that name.',
    typeMore: 'Type at least 2 characters to search orders, products and serial numbers.',
  },
  clearSearch: 'Clear the search',
  whereYouAre: 'Where you are',
  notFound: {
    title: 'There is no such page',
    text: 'The address does not lead anywhere. Choose a page on the left.',
  },
} as const
