import type { Invoice, PackedLine, PackingSlip, PickLine, PickList } from '../../../main/papers/content'

const company = { name: 'Nordlicht GmbH', address: 'Hafenstraße 12\n20457 Hamburg', taxNumber: 'DE 123' }
const customer = { name: 'Contoso', address: 'Main Street 1\nDublin' }

/** Local noon of 25 November 2026: the same day whatever the time zone. */
export const aDay = new Date(2026, 10, 25, 12).getTime()

export const packed = (line: Partial<PackedLine> = {}): PackedLine => ({
  sku: 'RX1-EU',
  name: 'Router X1',
  options: '',
  unit: 'pcs',
  quantity: 1,
  serials: [],
  ...line,
})

export const aSlip = (slip: Partial<PackingSlip> = {}): PackingSlip => ({
  kind: 'packing-slip',
  company,
  customer,
  shipTo: '',
  number: 'D-1042',
  status: 'committed',
  date: aDay,
  orderNumber: 'SO-1017',
  orderReference: 'PO 4471',
  carrierReference: '1Z 999',
  invoiceNumber: 'INV-1040',
  lines: [packed()],
  ...slip,
})

export const anInvoice = (invoice: Partial<Invoice> = {}): Invoice => ({
  kind: 'invoice',
  company,
  customer,
  number: 'INV-1040',
  date: aDay,
  credits: null,
  dispatchNumber: 'D-1042',
  dispatchDate: aDay,
  orderNumber: 'SO-1017',
  orderReference: 'PO 4471',
  currency: 'EUR',
  lines: [
    {
      sku: 'RX1-EU',
      description: 'Router X1',
      unit: 'pcs',
      quantity: 2,
      unitPrice: 129_950,
      taxRate: 1_900,
      net: 259_900,
      serials: ['SN-1', 'SN-2'],
    },
    {
      sku: 'BOOK',
      description: 'Manual',
      unit: 'pcs',
      quantity: 3,
      unitPrice: 1_000,
      taxRate: 700,
      net: 3_000,
      serials: [],
    },
  ],
  totals: {
    net: 262_900,
    taxes: [
      { taxRate: 700, net: 3_000, tax: 210 },
      { taxRate: 1_900, net: 259_900, tax: 49_381 },
    ],
    tax: 49_591,
    gross: 312_491,
  },
  ...invoice,
})

export const toPick = (line: Partial<PickLine> = {}): PickLine => ({
  sku: 'RX1-EU',
  name: 'Router X1',
  options: '',
  unit: 'pcs',
  location: 'A-12-3',
  quantity: 10,
  packed: 0,
  expected: [],
  isSerialised: true,
  ...line,
})

export const aPickList = (list: Partial<PickList> = {}): PickList => ({
  kind: 'pick-list',
  customerName: 'Contoso',
  orderNumber: 'SO-1017',
  orderReference: '',
  dispatchNumber: 'D-1042',
  note: '',
  printedAt: aDay,
  lines: [toPick()],
  ...list,
})
