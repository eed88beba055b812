export const dispatchingRefusals = {
  'serial-never-seen': {
    title: '{{serial}} was never seen here',
    advice:
      'Check that it is the serial number and not another code on the box. If it is, put the unit aside: its delivery may not be received yet.',
    adviceFor:
      'No {{productName}} with this number came in, and every unit on hand has its number. Check that it is the serial number and not another code on the box. If it is, put the unit aside: its delivery may not be received yet.',
    adviceWithout:
      'Of {{productName}} {{units}} on hand without serial no. Give them their numbers on the product’s page first; while packing, this one is taken as it is.',
    units_one: '{{count, number}} unit is',
    units_other: '{{count, number}} units are',
  },
  'serial-dispatched': {
    title: '{{serial}} has left already',
    advice:
      '{{productName}}, dispatched to {{customerName}}{{when}} with {{dispatchNumber}} of order {{orderNumber}}. If this unit is in your hand, either the label is another one or a customer brought it back: take it in under Sales > Customer returns first.',
    when: ' on {{moment}}',
  },
  'serial-allocated-elsewhere': {
    title: '{{serial}} is promised to order {{orderNumber}}',
    advice:
      '{{productName}}, allocated for {{customerName}}. Take another unit. If this one has to go here, take it over in Pre-enter serial nos. of this order.',
  },
  'serial-allocated-here': {
    title: '{{serial}} is promised to this line already',
    advice:
      'Line {{line, number}} of this order, {{quantity, number}} × {{productName}}, has it. Scan the next unit.',
  },
  'serial-allocated-to-line': {
    title: '{{serial}} is promised to line {{line, number}} of this order',
    advice:
      'Line {{line, number}} is {{quantity, number}} × {{productName}}, and this unit is meant for it. Choose that line for it, or take another unit for this one.',
  },
  'serial-picked-here': {
    title: '{{serial}} is packed already',
    advice:
      'It was packed for {{productName}} by {{operator}} on {{moment}}. Scan the next unit; if two units really carry this number, put one aside.',
  },
  'serial-picked-elsewhere': {
    title: '{{serial}} is being packed for order {{orderNumber}}',
    advice:
      '{{productName}}, in dispatch {{dispatchNumber}} by {{operator}} at {{station}} since {{moment}}. Take another unit, or ask there to undo it.',
  },
  'serial-of-other-product': {
    title: '{{serial}} is a {{productName}}',
    advice:
      'Order {{orderNumber}} has nothing of it that waits for this number. Put the unit back and take one of the right product.',
  },
  'serial-not-free': {
    title: '{{serial}} cannot be taken: {{status}}',
    advice: '{{productName}}. {{what}}',
    receiving: 'It is in receipt {{receiptNumber}}, which is still open. Commit the receipt first.',
    away: 'If the unit is in your hand, put it aside and tell the office: its state has to be put right first.',
    aside: 'It was set aside. Take another unit; release this one first if it is good.',
    notHere:
      'It is not in stock, and every unit on hand has its number. If the unit is in your hand, put it aside: its delivery may not be received yet.',
  },
  'serial-expected': {
    title: '{{serial}} was not received yet',
    advice:
      '{{productName}}. It is expected with {{orderNumber}} from {{supplierName}}, and every unit on hand has its number. If the unit is in your hand, receive it first.',
  },
  'serial-fits-several': {
    title: 'Which product is {{serial}}?',
    advice:
      'This number exists for {{products}}, and all of them are on the order. Scan the product’s barcode or choose its line, then scan the number again.',
  },
  'line-complete': {
    title: '{{productName}} is complete: {{quantity}}',
    titleWith: '{{text}} is one too many for {{productName}}',
    advice: 'All {{units}} that are outstanding have their number. Count the boxes and put this one back.',
    adviceMore:
      'All {{quantity, number}} of this line have their number; {{outstanding, number}} are outstanding. Raise the quantity if more are to go now.',
    units_one: '{{count, number}} unit',
    units_other: '{{count, number}} units',
  },
  'more-than-outstanding': {
    title: '{{quantity, number}} are more than the order waits for',
    advice:
      'Of {{productName}} {{outstanding, number}} are outstanding; nothing beyond that is shipped. Enter a smaller quantity, or change the order.',
  },
  'quantity-below-picked': {
    title: '{{quantity, number}} are fewer than packed',
    advice:
      'For {{productName}} {{picked, number}} serial numbers are packed. Undo those that do not go, then lower the quantity.',
  },
  'not-enough-stock': {
    title: 'Not yet: there is not enough in stock',
    line: '{{productName}}: {{available, number}} of {{quantity, number}} can leave',
    advice:
      '{{lines}}. Units that are damaged, set aside or promised to other orders by serial number do not count. Lower the quantity, or receive what has come in.',
  },
  'dispatch-not-found': {
    title: 'This dispatch does not exist',
    advice: 'It may have been opened from an old address. Choose an order in the dispatch queue.',
  },
  'dispatch-not-in-status': {
    title: 'Dispatch {{number}} is {{status}} now',
    advice: 'This can be done only while it is {{needed}}. Somebody may have finished it in the meantime.',
  },
  'nothing-to-ship': {
    title: 'Dispatch {{number}} has nothing to ship',
    advice: 'Enter the quantity to ship on at least one line; blank means not shipped.',
  },
  'product-not-on-order': {
    title: '{{productName}} is not on order {{orderNumber}}',
    advice: '{{text}} is a code of another product. Put the unit back and check the order.',
  },
  'units-have-come-back': {
    title: 'Dispatch {{number}} can no longer be reversed',
    advice:
      'Units of {{productName}} have come back or changed since: {{which}}. Take the others back as a customer return.',
    serial: '{{serial}} ({{status}})',
    units_one: '{{count, number}} unit',
    units_other: '{{count, number}} units',
  },
  'serial-not-on-dispatch': {
    title: '{{serial}} is not away with dispatch {{number}}',
    advice:
      'It never left with it, or it has come back since. Open the serial number’s page to see what happened.',
  },
} as const
