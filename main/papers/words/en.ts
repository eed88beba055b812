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
