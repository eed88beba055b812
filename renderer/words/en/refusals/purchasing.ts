export const purchasingRefusals = {
  'nothing-on-manifest': {
    title: 'Nothing is expected with {{number}} any more',
    advice: 'Every number of its manifest has come, or somebody took the manifest off before.',
  },
  'supplier-not-found': {
    title: 'This supplier does not exist',
    advice: 'Choose one of the list, or create the supplier first.',
  },
  'supplier-name-taken': {
    title: 'There is already a supplier named {{name}}',
    advice: 'Use that one, or enter a name that tells them apart.',
  },
  'order-not-found': {
    title: 'This purchase order does not exist',
    advice: 'It may have been opened from an old address. Search for it in Purchase orders.',
  },
  'order-number-taken': {
    title: 'The order number {{number}} is taken',
    advice: 'Enter another number.',
  },
  'order-has-no-lines': {
    title: '{{number}} has no lines yet',
    advice: 'Add at least one product and its quantity, then confirm the order.',
  },
  'order-not-in-status': {
    title: '{{number}} is {{status}} now',
    advice:
      'This can be done only while an order is {{needed}}. Somebody may have changed it in the meantime.',
  },
  'order-has-open-receipt': {
    title: '{{number}} is being received',
    advice: 'Receipt {{receiptNumber}} is open. Commit or reverse it first.',
  },
  'order-has-receipts': {
    title: 'Something of {{number}} has been received already',
    advice:
      '{{received}} came in, so it cannot be cancelled. Close it short instead: what is outstanding will not come.',
    received_one: '{{count, number}} unit',
    received_other: '{{count, number}} units',
  },
} as const
