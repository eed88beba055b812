import { z } from 'zod'

/** What can be taken out of the warehouse as a spreadsheet. */
export const DataType = z.enum([
  'products',
  'serial-numbers',
  'suppliers',
  'customers',
  'purchase-orders',
  'sales-orders',
  'stock',
  'history',
])
export type DataType = z.infer<typeof DataType>

/** Of these, what a spreadsheet can bring in. */
export const ImportableType = z.enum([
  ...DataType.extract(['products', 'serial-numbers', 'suppliers', 'customers']).options,
  'manifests',
])
export type ImportableType = z.infer<typeof ImportableType>

/** What was brought in by a spreadsheet: these, and lists of serial numbers for a receipt or dispatch that was open. */
export const ImportedType = z.enum([...ImportableType.options, 'receipt-list', 'dispatch-list'])
export type ImportedType = z.infer<typeof ImportedType>
