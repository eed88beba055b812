export const sellingRefusals = {
  'customer-not-found': {
    title: 'This customer does not exist',
    advice: 'Choose one of the list, or create the customer first.',
  },
  'customer-name-taken': {
    title: 'There is already a customer named {{name}}',
    advice: 'Use that one, or enter a name that tells them apart.',
  },
  'sales-order-not-found': {
    title: 'This sales order does not exist',
    advice: 'It may have been opened from an old address. Search for it in Sales orders.',
  },
  'sales-order-has-no-lines': {
    title: '{{number}} has no lines yet',
    advice: 'Add at least one product and its quantity first.',
  },
  'sales-order-not-in-status': {
    title: '{{number}} is {{status}} now',
    advice:
      'This can be done only while an order is {{needed}}. Somebody may have changed it in the meantime.',
  },
  'sales-order-too-large': {
    title: 'The order comes to more than one document can',
    advice: 'Check quantities and prices of its {{lines}}, or split it into several orders.',
    lines_one: '{{count, number}} line',
    lines_other: '{{count, number}} lines',
  },
  'sales-order-has-open-dispatch': {
    title: '{{number}} is being packed',
    advice: 'Dispatch {{dispatchNumber}} is open. Commit or cancel it first.',
  },
  'sales-order-has-dispatches': {
    title: 'Something of {{number}} has left already',
    advice:
      '{{shipped}} left, so it cannot be cancelled. Close it short instead: what is outstanding will not be shipped.',
    shipped_one: '{{count, number}} unit',
    shipped_other: '{{count, number}} units',
  },
  'sales-order-dispatched-before': {
    title: '{{number}} was dispatched before',
    advice:
      'Dispatch {{dispatchNumber}}, though undone, tells of its lines, so they cannot change any more. Cancel this order and enter a new one.',
  },
  'sales-order-has-allocations': {
    title: 'Serial numbers are promised to {{number}}',
    advice:
      '{{allocated}} of it stand in Pre-enter serial nos. Release them there first, then revise the order.',
    allocated_one: '{{count, number}} unit',
    allocated_other: '{{count, number}} units',
  },
} as const
