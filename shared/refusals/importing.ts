import { z } from 'zod'
import { Instant } from '../values'

/** Why an import cannot be taken back for something that it wrote. */
export const ImportDependency = z.enum([
  'unit-moved',
  'number-came',
  'changed-since',
  'ordered',
  'had-stock',
  'has-serials',
  'serials-let-go',
  'code-taken',
])
export type ImportDependency = z.infer<typeof ImportDependency>

export const importingRefusals = [
  z.object({
    code: z.literal('spreadsheet-column-missing'),
    missing: z.array(z.string()),
    found: z.array(z.string()),
  }),
  /** `title`: what two columns are called or mapped to. */
  z.object({ code: z.literal('spreadsheet-column-twice'), title: z.string(), columns: z.array(z.string()) }),
  z.object({ code: z.literal('import-not-open') }),
  z.object({ code: z.literal('import-cancelled') }),
  z.object({ code: z.literal('import-has-refused-rows'), refused: z.int(), good: z.int() }),
  /** R10: switching *Has serial numbers* off asks first. */
  z.object({ code: z.literal('import-switches-off'), products: z.int(), onHand: z.int() }),
  /** `row` is the first one of which something else is true now than at the preview. */
  z.object({ code: z.literal('import-out-of-date'), row: z.int() }),
  z.object({ code: z.literal('import-changes-nothing') }),
  z.object({ code: z.literal('import-not-found') }),
  z.object({
    code: z.literal('import-undone-already'),
    fileName: z.string(),
    operator: z.string(),
    at: Instant,
  }),
  /** It was captured onto the document `about`, and is undone there. */
  z.object({
    code: z.literal('import-not-undoable'),
    fileName: z.string(),
    about: z.string(),
  }),
  /** Something depends on what it wrote: `count` of them, the first few by sku or serial number. */
  z.object({
    code: z.literal('import-in-use'),
    fileName: z.string(),
    count: z.int(),
    first: z.array(z.object({ what: z.string(), why: ImportDependency })),
  }),
  z.object({ code: z.literal('export-cancelled') }),
  /** `name`: as the other set is called. */
  z.object({ code: z.literal('column-set-name-taken'), name: z.string() }),
  /** A row of a list whose cells cannot be taken; in the words of an import. */
  z.object({ code: z.literal('list-row-unusable'), what: z.string(), advice: z.string() }),
  /** The same for one that is taken if the operator keeps it: Excel may have changed it. */
  z.object({ code: z.literal('list-row-doubtful'), what: z.string(), advice: z.string() }),
] as const
