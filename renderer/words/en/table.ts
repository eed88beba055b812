export const table = {
  rows_one: '{{count, number}} row',
  rows_other: '{{count, number}} rows',
  choose: 'Choose {{name}}',
  chooseAll_one: 'Choose the {{count, number}} row that is read so far',
  chooseAll_other: 'Choose all {{count, number}} rows that are read so far',
  loading: 'Reading…',
  columns: 'Columns',
  reset: 'Show all columns',
} as const
