import { z } from 'zod'
import { DataType } from '../data-types'
import { PurchaseOrderStatus } from '../purchase-order-status'
import { SalesOrderStatus } from '../sales-order-status'
import { SerialStatus } from '../serial-status'
import { ExportId } from '../values'
import { call } from './call'
import { ProductStatus } from './products'

const search = z.string().max(200)

/** Days as the calendar on the wall has them; both count whole, and either may be open. */
const Period = z.object({ from: z.iso.date().nullable(), until: z.iso.date().nullable() })
export type Period = z.infer<typeof Period>

const wantedProducts = {
  search,
  status: ProductStatus.nullable(),
  hasSerialNumbers: z.boolean().nullable(),
}

/** Which rows of which data are wanted; what is blank, null or an empty list asks nothing. */
export const WantedRows = z.discriminatedUnion('dataType', [
  z.object({ dataType: z.literal('products'), ...wantedProducts }),
  z.object({ dataType: z.literal('serial-numbers'), search, statuses: z.array(SerialStatus) }),
  z.object({ dataType: z.literal('suppliers'), search }),
  z.object({ dataType: z.literal('customers'), search }),
  Period.extend({
    dataType: z.literal('purchase-orders'),
    search,
    statuses: z.array(PurchaseOrderStatus),
  }),
  Period.extend({ dataType: z.literal('sales-orders'), search, statuses: z.array(SalesOrderStatus) }),
  z.object({ dataType: z.literal('stock'), ...wantedProducts, isOnHand: z.boolean() }),
  Period.extend({ dataType: z.literal('history'), search }),
])
export type WantedRows = z.infer<typeof WantedRows>

/** What is asked of the rows of one type of data. */
export type WantedOf<Type extends DataType> = Extract<WantedRows, { readonly dataType: Type }>

const ExportColumn = z.object({
  field: z.string(),
  title: z.string(),
  /** An import takes it; the others are there to be read. */
  isImportable: z.boolean(),
})

export const ExportProgress = z.object({
  exportId: ExportId,
  done: z.int(),
  total: z.int(),
})
export type ExportProgress = z.infer<typeof ExportProgress>

export const exportCalls = {
  'exports.listColumns': call({
    input: z.object({ dataType: DataType }),
    output: z.object({ columns: z.array(ExportColumn) }),
    refusals: [],
  }),
  'exports.countRows': call({
    input: z.object({ wanted: WantedRows }),
    output: z.object({ rows: z.int() }),
    refusals: [],
  }),
  /** Asks where and writes it; `path` is null when that was cancelled. The window makes the id. */
  'exports.save': call({
    input: z.object({
      exportId: ExportId,
      wanted: WantedRows,
      fields: z.array(z.string()).min(1).max(256),
      format: z.enum(['xlsx', 'csv']),
    }),
    output: z.object({ path: z.string().nullable(), rows: z.int() }),
    refusals: ['file-not-saved', 'export-cancelled'],
  }),
  /** Ends one that is under way; no file stays. */
  'exports.cancel': call({
    input: z.object({ exportId: ExportId }),
    output: z.object({}),
    refusals: [],
  }),
}
