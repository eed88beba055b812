export const table = {
  rows_one: '{{count, number}} row',
  rows_other: '{{count, number}} rows',
  loading: 'Reading…',
  columns: 'Columns',
  reset: 'Show all columns',
} as const
