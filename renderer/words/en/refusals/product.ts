export const productRefusals = {
  'product-not-found': {
    title: 'This product does not exist',
    advice: 'It may have been opened from an old address. Search for it in Products / Sku variations.',
  },
  'sku-taken': {
    title: 'The sku {{sku}} is taken',
    advice: '{{productName}} has it. Enter another sku, or edit that product instead.',
  },
  'product-code-taken': {
    title: 'The code {{text}} belongs to another product',
    advice:
      '{{productName}} has it. A code may lead to one product only: take it away there first, or check the digits.',
  },
  'product-code-twice': {
    title: 'The code {{text}} is listed twice',
    advice: 'Once is enough. Take one of the two away.',
  },
  'product-code-empty': {
    title: 'One of the codes is empty',
    advice: 'Scan or type the code, or take the row away.',
  },
  'gtin-length': {
    title: '{{text}} cannot be a GTIN: it has {{length, number}} digits',
    advice: 'A GTIN has 8, 12, 13 or 14 digits. Scan it again, or add it as the shop’s own barcode.',
  },
  'gtin-characters': {
    title: '{{text}} cannot be a GTIN',
    advice: 'A GTIN has digits only. Scan it again, or add it as the shop’s own barcode.',
  },
  'gtin-check-digit': {
    title: 'The last digit of {{text}} is wrong',
    advice: 'It should end in {{expected}}. Compare it with the label or scan it again.',
  },
  'tracking-off-unconfirmed': {
    title: 'Stop keeping serial numbers of {{productName}}?',
    advice:
      '{{onHand}} on hand will no longer be followed by serial number. Their history stays. Confirm, or leave the switch on.',
    adviceWithAllocations:
      '{{onHand}} on hand will no longer be followed by serial number, and what is promised to {{allocations}} is released. Their history stays. Confirm, or leave the switch on.',
    onHand_one: '{{count, number}} unit',
    onHand_other: '{{count, number}} units',
  },
  'tracking-in-open-receipt': {
    title: '{{productName}} is being received',
    advice:
      'Receipt {{receiptNumber}} is open and holds its serial numbers. Commit or reverse it first, then switch.',
  },
  'tracking-in-open-dispatch': {
    title: '{{productName}} is being packed',
    advice:
      'Dispatch {{dispatchNumber}} is open and holds its serial numbers. Commit it or take them out first, then switch.',
  },
  'product-not-serialised': {
    title: '{{productName}} has no serial numbers',
    advice: 'Switch Has serial numbers on for this product first.',
  },
  'product-archived': {
    title: '{{productName}} is archived',
    advice: 'Set it to active on its page first, or choose another product.',
  },
  'image-unusable-type': {
    title: 'This picture cannot be used',
    advice: 'Choose a PNG, JPEG or WebP file.',
  },
  'image-unusable-size': {
    title: 'This picture is too large',
    advice: 'Choose one of at most 1 MB.',
  },
} as const
