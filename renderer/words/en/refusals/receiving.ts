export const receivingRefusals = {
  'receipt-not-found': {
    title: 'This receipt does not exist',
    advice: 'It may have been opened from an old address. Choose one in Purchases > Receive.',
  },
  'receipt-not-in-status': {
    title: 'Receipt {{number}} is {{status}} now',
    advice: 'This can be done only while it is {{needed}}. Somebody may have finished it in the meantime.',
  },
  'nothing-to-receive': {
    title: 'Receipt {{number}} has nothing to receive',
    advice: 'Enter the quantity to receive on at least one line; blank means not received.',
  },
  'no-active-line': {
    title: 'No line is waiting for a serial number',
    advice: 'Scan the product’s barcode or choose its line, then scan the serial number again.',
  },
  'capture-switched-off': {
    title: 'Capturing serial numbers is switched off for {{side}}',
    advice: 'Switch it on in My account > Settings > {{Side}} > Options, or commit without serial numbers.',
    purchases: 'purchases',
    sales: 'sales',
    Purchases: 'Purchases',
    Sales: 'Sales',
  },
  'line-not-serialised': {
    title: '{{productName}} has no serial numbers',
    advice: 'Enter its quantity only, or choose the line this serial number belongs to.',
  },
  'line-has-captured': {
    title: '{{productName}} has {{captured}} captured',
    advice: 'Undo the serial numbers of this line first, then take it away.',
    captured_one: '{{count, number}} serial number',
    captured_other: '{{count, number}} serial numbers',
  },
  'line-of-order': {
    title: '{{productName}} belongs to the purchase order',
    advice:
      'Lines of an order stay. Leave the quantity blank if it was not received; goods without an order need a receipt of their own.',
  },
  'product-on-receipt-already': {
    title: '{{productName}} is on this receipt already',
    advice: 'Change the quantity of its line instead.',
  },
  'more-than-quantity': {
    title: '{{productName}} is complete: {{quantity}}',
    titleWith: '{{text}} is one too many for {{productName}}',
    advice:
      'All {{quantity, number}} of this line are captured. Count the boxes. Keep it only if one more really came.',
    quantity_one: '{{count, number}} unit',
    quantity_other: '{{count, number}} units',
  },
  'more-than-ordered': {
    title: '{{quantity, number}} are more than ordered',
    advice:
      'Of {{productName}} {{outstanding, number}} are still expected. Count the boxes. Confirm only if more really came.',
  },
  'quantity-below-captured': {
    title: '{{quantity, number}} are fewer than captured',
    advice:
      'For {{productName}} {{captured, number}} serial numbers are captured. Undo those that did not come, then lower the quantity.',
  },
  'damaged-more-than-received': {
    title: 'More damaged than received',
    advice:
      'Of {{productName}} {{quantity, number}} are received and {{damaged, number}} given as damaged. Correct one of the two.',
  },
  'product-not-on-receipt': {
    title: '{{productName}} is not on this receipt',
    advice: '{{text}} is a code of another order’s product. Put the box aside and check the delivery note.',
  },
  'captured-differs': {
    title: 'Not yet: serial numbers and quantities differ',
    line: '{{productName}}: {{captured, number}} of {{quantity, number}} captured',
    advice: '{{lines}}. Scan what is missing, or correct the quantity.',
  },
  'nothing-to-undo': {
    title: 'There is nothing to undo',
    advice: 'No serial number is captured here any more.',
  },
  'units-have-moved': {
    title: 'Receipt {{number}} can no longer be reversed',
    advice: 'Units of {{productName}} have left or changed since: {{which}}. Bring them back to stock first.',
    serial: '{{serial}} ({{status}})',
    units_one: '{{count, number}} unit without serial no.',
    units_other: '{{count, number}} units without serial no.',
  },
} as const
