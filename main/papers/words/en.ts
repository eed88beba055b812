import type { PaperWords } from './paper-words'

const grouped = new Intl.NumberFormat('en-GB')
const counted = (count: number, one: string, many: string): string =>
  `${grouped.format(count)} ${count === 1 ? one : many}`

export const english: PaperWords = {
  language: 'en-GB',
  titles: {
    packingSlip: 'Packing slip',
    invoice: 'Invoice',
    creditNote: 'Credit note',
    pickList: 'Pick list',
    commandBarcodes: 'Command barcodes',
    testPage: 'Scanner test page',
  },
  commands: {
    how: 'Scan one of these to tell the station what to do, without touching keyboard or screen. They act in their turn, after the scans made before them. Print without scaling; cut apart or hang up at the bench.',
    undo: { name: 'Undo', does: 'Takes back the serial number captured last.' },
    'next-line': { name: 'Next line', does: 'Moves the red arrow to the next line that takes numbers.' },
    commit: {
      name: 'Commit',
      does: 'Commits the receipt, dispatch or return. A stock count asks on screen first; pre-entering is done.',
    },
    cancel: {
      name: 'Cancel',
      does: 'Asks on screen whether the work is to be let go. Nothing is lost by the scan.',
    },
    acknowledge: {
      name: 'Leave out',
      does: 'Answers what is refused or doubted: it is left out, and the held scans go on.',
    },
  },
  testing: {
    how: 'Open no document, scan each code, and compare what the screen shows. How it arrived, byte by byte, stands in Settings > Station > Scanners > What the scanners sent. Print without scaling. Nothing is changed by these scans.',
    names: {
      'code-128': 'Code 128',
      'ean-13': 'EAN-13',
      'gs1-datamatrix': 'GS1 DataMatrix',
      'digital-link': 'QR code, GS1 Digital Link',
      pallet: 'DataMatrix, ISO 15434: a pallet',
    },
    understood: 'To be understood as',
    plain: (text) => `${text}, exactly so: a product’s code or a serial number, as the catalogue says`,
    product: (code) => `Product ${code}`,
    serials: (serials) =>
      `${serials.length === 1 ? 'Serial number' : 'Serial numbers'} ${serials.join(', ')}`,
    lot: (lot) => `Lot ${lot}`,
    expiry: (date) => `Expires on ${date}`,
  },
  facts: {
    dispatch: 'Dispatch',
    shipped: 'Shipped on',
    packing: 'Packing began',
    date: 'Date',
    order: 'Order',
    yourReference: 'Your reference',
    carrier: 'Shipment no.',
    invoice: 'Invoice',
    printed: 'Printed',
  },
  taxNumber: (number) => `Tax no. ${number}`,
  addressees: { billTo: 'Bill to', shipTo: 'Ship to', customer: 'Customer' },
  columns: {
    position: 'Pos.',
    sku: 'Sku',
    product: 'Product',
    quantity: 'Quantity',
    unitPrice: 'Unit price',
    taxRate: 'Tax',
    amount: 'Amount',
    location: 'Location',
    toFetch: 'To fetch',
    fetched: 'Done',
  },
  serialNumbers: (count) => counted(count, 'serial number', 'serial numbers'),
  withoutSerial: (count) => `${counted(count, 'unit', 'units')} without serial no.`,
  promised: (count) => `${counted(count, 'serial number', 'serial numbers')} promised to this order`,
  anyUnits: (count) => `${counted(count, 'unit', 'units')} with any free serial number`,
  packedAlready: (packed, quantity) => `${grouped.format(packed)} of ${grouped.format(quantity)} packed`,
  net: 'Net',
  taxOn: (rate, net) => `Tax ${rate} on ${net}`,
  total: 'Total',
  toCredit: 'Total credited',
  notShipped: 'Draft: not shipped yet',
  reversed: 'Reversed: this shipment did not take place',
  credits: (number, date) => `Credit for invoice ${number} of ${date}`,
  nothingToFetch: 'Everything is packed: there is nothing left to fetch.',
  page: (page, pages) => [page, ' of ', pages],
}
