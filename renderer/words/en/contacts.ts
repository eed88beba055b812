/** What suppliers and customers have in common. */
export const contacts = {
  columns: { name: 'Name', email: 'Email', phone: 'Phone', openOrders: 'Open orders' },
  fields: { name: 'Name', email: 'Email', phone: 'Phone', address: 'Address', note: 'Note' },
  saved: '{{name}} saved',
  orders: { title: 'Open orders', order: 'Order', status: 'Status' },
  namePlaceholder: 'Type a name',
  create: 'Create “{{name}}”',
} as const
