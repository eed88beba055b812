export const purchases = {
  search: 'Search number, reference, supplier',
  new: 'New purchase order',
  columns: {
    number: 'Number',
    supplier: 'Supplier',
    status: 'Status',
    reference: 'Reference',
    orderedAt: 'Ordered',
    units: 'Units received',
  },
  filters: {
    status: 'Status',
    all: 'Every status',
    toReceive: 'To receive',
    clear: 'Clear search and filter',
  },
  empty: {
    title: 'No purchase orders yet',
    advice:
      'Create the first one: choose the supplier, add what was ordered, then confirm it. After that it can be received.',
  },
  nothingFits: {
    title: 'No purchase order fits',
    advice: 'Check the number, or clear the search and the filter.',
  },
  newTitle: 'New purchase order',
  fields: {
    supplier: 'Supplier',
    supplierNeeded: 'Choose the supplier.',
    reference: 'Supplier reference',
    note: 'Note',
    ordered: 'Ordered',
  },
  lines: {
    keys: 'Scan a barcode here, or type: Enter chooses the product, then adds the line.',
    received: 'Received',
    willNotCome: 'Not coming',
    allHere: 'None: all are here',
  },
  receipts: {
    title: 'Receipts',
    none: 'Nothing of this order was received yet.',
    receipt: 'Receipt',
    status: 'Status',
    units: 'Units',
    opened: 'Opened',
    committed: 'Committed',
  },
  manifest: {
    open: 'Manifest',
    ofLine_one: 'Manifest: {{came, number}} of {{count, number}} number has come',
    ofLine_other: 'Manifest: {{came, number}} of {{count, number}} numbers have come',
  },
  receive: 'Receive',
  receiveOn: 'Go on receiving {{number}}',
  closeShortDialog: {
    text: 'The supplier will not deliver the rest. This is no longer waited for:',
    keep: 'Keep waiting',
  },
  cancelDialog: {
    draft: 'It was never confirmed. It stays in the list as Cancelled and cannot be changed any more.',
    text: 'Nothing of it can be received any more: {{units}} in {{lines}}. It stays in the list as Cancelled.',
  },
} as const
