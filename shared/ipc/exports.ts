import { z } from 'zod'
import { DataType } from '../data-types'
import { ExportId } from '../values'
import { call } from './call'
import { ProductStatus } from './products'

/** Which rows are wanted; the last two ask something of products only. */
export const ExportFilter = z.object({
  search: z.string().max(200),
  status: ProductStatus.nullable(),
  hasSerialNumbers: z.boolean().nullable(),
})
export type ExportFilter = z.infer<typeof ExportFilter>

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
    input: z.object({ dataType: DataType, filter: ExportFilter }),
    output: z.object({ rows: z.int() }),
    refusals: [],
  }),
  /** Asks where and writes it; `path` is null when that was cancelled. The window makes the id. */
  'exports.save': call({
    input: z.object({
      exportId: ExportId,
      dataType: DataType,
      fields: z.array(z.string()).min(1).max(256),
      filter: ExportFilter,
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
