import type { SerialStatus } from '../../../shared/serial-status'
import type { RowTroubleCode, RowWarningCode } from '../../../shared/row-troubles'
import { contacts, history, ledgerFields, orders, orderStatuses, stock } from './en-columns'

interface Said {
  readonly what: string
  readonly advice: string
}

/** `{{column}}`, `{{found}}` and `{{other}}` are filled in. */
const troubles: Readonly<Record<RowTroubleCode | RowWarningCode, Said>> = {
  'blank-sku': { what: 'The sku is missing.', advice: 'Fill in the sku of the product.' },
  'blank-name': { what: 'The name is missing.', advice: 'Fill in the name.' },
  'bad-yes-no': {
    what: '{{column}} is “{{found}}”, which is neither yes nor no.',
    advice: 'Write yes or no.',
  },
  'bad-status': {
    what: '{{column}} is “{{found}}”, which is no status.',
    advice: 'Write active or archived.',
  },
  'number-in-serial': {
    what: '{{column}} is the number {{found}}, which cannot be what was on the label.',
    advice: 'Format the column as text, then type it again as it is on the label.',
  },
  'precision-lost': {
    what: '{{column}} is a number of more than 15 digits ({{found}}): Excel has lost the last ones.',
    advice: 'Format the column as text, then fill it again from where it came.',
  },
  'scientific-notation': {
    what: '{{column}} is “{{found}}”: Excel has shortened a long number, its digits are lost.',
    advice: 'Format the column as text, then fill it again from where it came.',
  },
  'date-in-serial': {
    what: '{{column}} is the day {{found}}: Excel has made a date of what was typed.',
    advice: 'Format the column as text, then type it again.',
  },
  'date-in-text': {
    what: '{{column}} is the day {{found}}: Excel has made a date of what was typed.',
    advice: 'Format the column as text, then type it again.',
  },
  'wrong-type': {
    what: '{{column}} is {{found}}, which is not text.',
    advice: 'Format the column as text, then type it again.',
  },
  'error-cell': {
    what: '{{column}} shows the error {{found}}.',
    advice: 'Put its formula right, or replace it by what it should give.',
  },
  'formula-without-value': {
    what: '{{column}} is a formula that was never calculated.',
    advice: 'Open the file in Excel or LibreOffice, save it and choose it again.',
  },
  'invisible-character': {
    what: '{{column}} holds characters that cannot be seen.',
    advice: 'Type it again instead of pasting it.',
  },
  'control-character': {
    what: '{{column}} holds control characters.',
    advice: 'Type it again instead of pasting it.',
  },
  'too-long': {
    what: '{{column}} is longer than {{other}} characters: “{{found}}”.',
    advice: 'Shorten it.',
  },
  'duplicate-in-file': {
    what: '{{column}} “{{found}}” stands in row {{other}} already.',
    advice: 'Delete one of the two rows, or correct it.',
  },
  'extra-cells': {
    what: '“{{found}}” stands to the right of the last column title.',
    advice:
      'Delete it, or put a title above it. In a CSV file, put text with a separator in quotation marks.',
  },
  'code-taken': {
    what: '{{column}} “{{found}}” belongs to {{other}}.',
    advice: 'Take it away there first, or correct it here.',
  },
  'code-twice': {
    what: '{{column}} “{{found}}” stands in this row twice.',
    advice: 'Delete one of the two.',
  },
  'code-invalid': {
    what: '{{column}} “{{found}}” is no GTIN: 8, 12, 13 or 14 digits with the right check digit.',
    advice: 'Correct it, or move it to the column of barcodes.',
  },
  'tracking-in-use': {
    what: 'Has serial numbers cannot be switched off while {{other}} has serial numbers of it in hand.',
    advice: 'Commit or empty it first, or write yes.',
  },
  'blank-serial': { what: 'The serial number is missing.', advice: 'Fill it in, or delete the row.' },
  'inner-whitespace': {
    what: '{{column}} “{{found}}” has blanks or line breaks inside.',
    advice: 'Write one serial number in each row, without blanks.',
  },
  'unknown-sku': {
    what: 'There is no product with the sku “{{found}}”.',
    advice: 'Correct the sku, or import the product first.',
  },
  'not-serial-tracked': {
    what: '{{found}} is a product without serial numbers.',
    advice: 'Switch on Has serial numbers for it first, or delete the row.',
  },
  'serial-unreadable': {
    what: '{{column}} “{{found}}” has lost characters on its way into the file.',
    advice: 'Type it again as it is on the label.',
  },
  'product-code': {
    what: '“{{found}}” is the code of {{other}}, not a serial number.',
    advice: 'Fill in the serial number that is on the unit.',
  },
  'serial-in-receipt': {
    what: '“{{found}}” is in a receipt that is still open.',
    advice: 'Commit that receipt first, or delete the row.',
  },
  'serial-elsewhere': {
    what: '“{{found}}” is on hand already, as a unit of {{other}}.',
    advice: 'Compare it with the label. Numbers are unique in this warehouse.',
  },
  'no-unit-without-serial': {
    what: '{{found}} has {{other}} units on hand without serial no.: there is no unit left for this number.',
    advice: 'Receive or count the units first, or delete the row.',
  },
  'blank-order': { what: 'The purchase order is missing.', advice: 'Fill in its number.' },
  'unknown-order': {
    what: 'There is no purchase order “{{found}}”.',
    advice: 'Correct its number, or enter the order first.',
  },
  'order-not-open': {
    what: 'Purchase order {{found}} is {{other}}: nothing is expected with it.',
    advice: 'Confirm the order first, or correct its number.',
  },
  'not-on-order': {
    what: '“{{found}}” is not on purchase order {{other}}.',
    advice: 'Correct the sku, or delete the row.',
  },
  'which-product': {
    what: 'Order {{found}} has several products, and the file does not say which one the number belongs to.',
    advice: 'Choose the column of the sku, or put one into the file.',
  },
  'serial-here': {
    what: '“{{found}}” is on hand already.',
    advice: 'Ask the supplier which number is meant, or delete the row.',
  },
  'serial-left': {
    what: '“{{found}}” was dispatched to a customer and has not come back.',
    advice:
      'Ask the supplier which number is meant. If that unit really comes again, scan it when it is here.',
  },
  'on-other-manifest': {
    what: '“{{found}}” is expected with {{other}} already.',
    advice: 'Take it off the manifest of that order first, or delete the row.',
  },
  'number-as-text': {
    what: '{{column}} is a number in the file ({{found}}): zeros in front of it may be lost.',
    advice: 'Compare it with the label. Format the column as text to keep zeros.',
  },
  'zeros-lost': {
    what: '{{column}} “{{found}}” is new, but {{other}} exists: zeros in front may be lost.',
    advice: 'If that one is meant, format the column as text and type the zeros again.',
  },
  'date-like-text': {
    what: '{{column}} “{{found}}” looks like a date that Excel has made.',
    advice: 'Compare it with the label.',
  },
}

const products = {
  sku: { title: 'SKU', hint: 'Says which product the row is about.' },
  name: { title: 'Name', hint: 'The name of the product.' },
  hasSerialNumbers: {
    title: 'Has serial numbers',
    hint: 'Yes or no; blank is no. Without this column nothing is switched.',
  },
  parentName: { title: 'Parent product', hint: 'The product that this one is a variation of.' },
  options: { title: 'Options', hint: 'What sets this variation apart, such as EU plug, black.' },
  unit: { title: 'Unit', hint: 'What is counted, such as pcs.' },
  location: { title: 'Location', hint: 'The shelf or bin it lies in.' },
  status: { title: 'Status', hint: 'Active or archived; blank leaves it as it is.' },
  gtins: { title: 'GTINs', hint: 'EAN, UPC or GTIN; several one below the other in the cell.' },
  barcodes: { title: 'Barcodes', hint: 'Other barcodes; several one below the other in the cell.' },
}

const serialNumbers = {
  sku: { title: 'SKU', hint: 'Says which product the serial number belongs to.' },
  serial: { title: 'Serial number', hint: 'One in each row, as it is on the label.' },
}

const serialStatuses: Readonly<Record<SerialStatus, string>> = {
  expected: 'expected',
  receiving: 'in open receipt',
  'in-stock': 'in stock',
  allocated: 'allocated',
  picked: 'picked',
  dispatched: 'dispatched',
  quarantined: 'quarantined',
  damaged: 'damaged',
  missing: 'missing',
  scrapped: 'scrapped',
  'returned-to-supplier': 'returned to supplier',
  gone: 'gone',
  untracked: 'untracked',
}

/** What spreadsheets say: titles of columns, and what is wrong with a row. Another language is another file of this form. */
export const english = {
  yes: 'yes',
  no: 'no',
  statuses: { active: 'active', archived: 'archived' },
  serialStatuses,
  newProductUnit: 'pcs',
  andMore: 'and more:',
  dataTypes: {
    products: 'products',
    serialNumbers: 'serial numbers',
    suppliers: 'suppliers',
    customers: 'customers',
    purchaseOrders: 'purchase orders',
    salesOrders: 'sales orders',
    stock: 'stock',
    history: 'history',
  },
  orderStatuses,
  ledgerFields,
  columns: {
    products,
    serialNumbers,
    manifests: {
      order: { title: 'Purchase order', hint: 'The number of the order with which it comes.' },
    },
    units: {
      productName: 'Product',
      status: 'Status',
      supplierName: 'Supplier',
      receiptNumber: 'Receipt',
      receivedAt: 'Received',
    },
    inventory: { currentInventory: 'Current inventory', freeInventory: 'Free inventory' },
    contacts,
    orders,
    stock,
    history,
  },
  troubles,
  refusedRows: {
    file: 'refused rows',
    leftOut: 'left out',
    reason: 'Why it was refused',
    advice: 'What to do',
    row: 'Row',
  },
} as const
