import { z } from 'zod'

/** One page of a list: rows from `offset` on, after sorting. */
export const pageInput = <const Columns extends readonly [string, ...string[]]>(columns: Columns) =>
  z.object({
    search: z.string().max(200),
    sort: z.object({ column: z.enum(columns), descending: z.boolean() }),
    offset: z.int().nonnegative(),
    limit: z.int().positive().max(500),
  })

export const pageOf = <Row extends z.ZodType>(row: Row) => z.object({ rows: z.array(row), total: z.int() })
