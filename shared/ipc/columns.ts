import { z } from 'zod'
import { DataType } from '../data-types'
import { requiredText } from '../values'
import { call } from './call'

const Fields = z.array(z.string().max(60)).max(256)

/** Columns that somebody gave a name to. */
export const ColumnSet = z.object({ name: requiredText(60), fields: Fields.min(1) })
export type ColumnSet = z.infer<typeof ColumnSet>

/** What this station keeps of the columns of one type of data. */
export const KeptColumns = z.object({
  /** What was chosen last; null while nobody chose. */
  chosen: Fields.nullable(),
  /** By name. */
  sets: z.array(ColumnSet),
})
export type KeptColumns = z.infer<typeof KeptColumns>

const which = z.object({ dataType: DataType })

export const columnCalls = {
  'columns.read': call({ input: which, output: KeptColumns, refusals: [] }),
  /** These are chosen from now on, after a restart too. */
  'columns.choose': call({ input: which.extend({ fields: Fields }), output: z.object({}), refusals: [] }),
  /** Keeps a set, in the place of the one that is named. */
  'columns.keepSet': call({
    input: which.extend({ set: ColumnSet, replaces: z.string().nullable() }),
    output: KeptColumns,
    refusals: ['column-set-name-taken'],
  }),
  'columns.deleteSet': call({
    input: which.extend({ name: z.string() }),
    output: KeptColumns,
    refusals: [],
  }),
}
