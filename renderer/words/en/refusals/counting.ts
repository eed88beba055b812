export const countingRefusals = {
  'count-not-found': {
    title: 'This stock count does not exist',
    advice: 'It may have been opened from an old address. Choose one in Inventory control > Stock counts.',
  },
  'count-not-in-status': {
    title: 'Stock count {{number}} is {{status}} now',
    advice: 'This can be done only while it is {{needed}}. Somebody may have finished it in the meantime.',
  },
  'nothing-counted': {
    title: 'Nothing was seen at {{number}} yet',
    advice: 'Scan the serial numbers of the units on the shelf, or cancel the count.',
  },
  'product-not-counted': {
    title: '{{productName}} is not counted here',
    advice: 'It has no serial numbers: it cannot be counted by them.',
    adviceOne:
      '{{number}} counts {{countedName}} only. Open a count of {{productName}}, or one of all products.',
  },
  'count-which-product': {
    title: 'Of which product is {{serial}}?',
    advice: 'Nobody knows this number. Choose the product, or scan its barcode and then this number again.',
  },
  'count-fits-several': {
    title: '{{serial}} fits several products. Which one is it?',
    advice:
      'Known of {{products}}. Choose the one in your hand, or scan its barcode and then this number again.',
    product: '{{productName}} ({{sku}})',
  },
  'count-finds-more': {
    title: 'More units were seen than the books have',
    advice: '{{products}}. Look again whether all of them are yours to count; if so, say why they are more.',
    product_one: '{{productName}}: {{count, number}} unit more',
    product_other: '{{productName}}: {{count, number}} units more',
  },
} as const
