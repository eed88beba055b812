export const customers = {
  search: 'Search customers',
  new: 'New customer',
  newTitle: 'New customer',
  empty: {
    title: 'No customers yet',
    advice: 'Create the first one. Sales orders are made out to a customer.',
  },
  nothingFits: { title: 'No customer of that name', advice: 'Check the spelling, or clear the search.' },
  clear: 'Show all customers',
  addressWhy: 'Where bills go, and goods unless the order says otherwise.',
  noteWhy: 'For the people at the bench: how to pack, when the gate is open.',
  orders: {
    none: 'Nothing waits to be shipped to this customer.',
    afterSaving: 'Orders that wait to be shipped will be listed here.',
    units: 'Units shipped',
    unitsOf: '{{shipped, number}} of {{ordered, number}}',
    more_one: '{{count, number}} more in Sales orders',
    more_other: '{{count, number}} more in Sales orders',
  },
} as const
