export const suppliers = {
  search: 'Search suppliers',
  new: 'New supplier',
  newTitle: 'New supplier',
  empty: {
    title: 'No suppliers yet',
    advice: 'Create the first one. Purchase orders are made out to a supplier.',
  },
  nothingFits: { title: 'No supplier of that name', advice: 'Check the spelling, or clear the search.' },
  clear: 'Show all suppliers',
  noteWhy: 'For the people at the bench: delivery days, how their serial numbers look.',
  orders: {
    none: 'Nothing is on its way from this supplier.',
    afterSaving: 'Orders that are on their way will be listed here.',
    units: 'Units received',
    unitsOf: '{{received, number}} of {{ordered, number}}',
    more_one: '{{count, number}} more in Purchase orders',
    more_other: '{{count, number}} more in Purchase orders',
  },
} as const
