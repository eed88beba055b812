import type { PurchaseOrderStatus } from '../../../shared/purchase-order-status'
import type { SalesOrderStatus } from '../../../shared/sales-order-status'

/** What files say of suppliers and customers. */
export const contacts = {
  name: { title: 'Name', hint: 'Says who it is; case and blanks do not matter.' },
  email: { title: 'E-mail', hint: 'One address.' },
  phone: { title: 'Phone', hint: 'As it is dialled.' },
  address: { title: 'Address', hint: 'Where bills go, line by line in the cell.' },
  note: { title: 'Note', hint: 'Whatever is to know.' },
  openOrders: 'Open orders',
} as const

/** What files say of orders; each line of an order is a row. */
export const orders = {
  number: 'Order no.',
  supplier: 'Supplier',
  customer: 'Customer',
  status: 'Status',
  reference: 'Reference',
  orderedAt: 'Ordered on',
  shipTo: 'Ship to',
  note: 'Note',
  sku: 'SKU',
  productName: 'Product',
  unit: 'Unit',
  quantity: 'Quantity',
  received: 'Received',
  shipped: 'Shipped',
  outstanding: 'Outstanding',
  allocated: 'Allocated',
  picked: 'Picked',
  unitPrice: 'Unit price',
  taxRate: 'Tax %',
  net: 'Net',
  currency: 'Currency',
  invoices: 'Invoices',
} as const

/** What files say of the stock of a product. */
export const stock = {
  sku: 'SKU',
  name: 'Product',
  unit: 'Unit',
  location: 'Location',
  currentInventory: 'Current inventory',
  reserved: 'Reserved',
  freeInventory: 'Free inventory',
  'in-stock': 'In stock',
  allocated: 'Allocated',
  picked: 'Picked',
  quarantined: 'Quarantined',
  damaged: 'Damaged',
  withoutSerial: 'Without serial no.',
  leftUnnamed: 'Left without being named',
  blocked: 'Not free, without serial no.',
} as const

/** What files say of the ledger. */
export const history = {
  at: 'When',
  event: 'What happened',
  sku: 'SKU',
  productName: 'Product',
  serial: 'Serial number',
  document: 'Document',
  before: 'Before',
  after: 'After',
  currentChange: 'Units on hand, more or less',
  operator: 'Operator',
  station: 'Station',
  source: 'Came in by',
  note: 'Note',
  line: 'Ledger line',
} as const

export const orderStatuses: Readonly<Record<PurchaseOrderStatus | SalesOrderStatus, string>> = {
  Draft: 'Draft',
  Quote: 'Quote',
  Confirmed: 'Confirmed',
  PartFulfilled: 'Part fulfilled',
  Fulfilled: 'Fulfilled',
  Cancelled: 'Cancelled',
}

/** Fields as the ledger keeps them, where their name alone does not say it. */
export const ledgerFields: Readonly<Record<string, string>> = {
  supplierId: 'supplier',
  customerId: 'customer',
  productId: 'product',
  isClosedShort: 'closed short',
  isCounted: 'counted by scanning',
  codes: 'GTINs and barcodes',
  sha256: 'SHA-256',
}
