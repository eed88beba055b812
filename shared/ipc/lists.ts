import { z } from 'zod'
import { spreadsheetLimits } from '../spreadsheet-limits'
import { DispatchId, OpenedFileId, OperationId, ReceiptId } from '../values'
import { call } from './call'
import { droppedFile, notReadable, OpenedFile } from './imports'
import { RefusedNumber } from './serials'

/** A document that is captured onto, and that a list from a spreadsheet can be for. */
export const ListWork = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('receiving'), receiptId: ReceiptId }),
  z.object({ kind: z.literal('dispatching'), dispatchId: DispatchId }),
])
export type ListWork = z.infer<typeof ListWork>

/** A spreadsheet with serial numbers that lies open; a column is recognised as `serial`, or as the `sku` of its row. */
export const ListFile = OpenedFile.omit({ dataType: true, knownColumns: true })
export type ListFile = z.infer<typeof ListFile>

/** What of the file is meant. */
export const ListColumns = z.object({
  serial: z.int().nonnegative(),
  /** The column that says which product a number is of; without it all are for one line. */
  sku: z.int().nonnegative().nullable(),
  /** The file has no titles: its first row counts as well. */
  isFirstRowANumber: z.boolean(),
})
export type ListColumns = z.infer<typeof ListColumns>

/** A row that is left out; `at` is its number as the spreadsheet program counts, `sku` what it says of the product. */
export const RefusedEntry = RefusedNumber.extend({ sku: z.string() })
export type RefusedEntry = z.infer<typeof RefusedEntry>

/** What comes of a list: how many each line takes, and what is left out. */
export const TakenList = z.object({
  taken: z.int(),
  lines: z.array(z.object({ lineId: z.int().positive(), productName: z.string(), taken: z.int() })),
  refused: z.array(RefusedEntry),
})
export type TakenList = z.infer<typeof TakenList>

const wanted = z.object({
  openedFileId: OpenedFileId,
  work: ListWork,
  /** Where the numbers go when no column says so. */
  lineId: z.int().positive().nullable(),
  columns: ListColumns,
  /** What the operator has seen and confirmed before these numbers are judged. */
  doubtsConfirmed: z.boolean(),
  beyondConfirmed: z.boolean(),
})

const notTaken = [
  'import-not-open',
  'too-many-at-once',
  'no-active-line',
  'receipt-not-found',
  'receipt-not-in-status',
  'dispatch-not-found',
  'dispatch-not-in-status',
] as const

const which = z.object({ openedFileId: OpenedFileId })

/** A list of serial numbers in a spreadsheet, for the receipt or dispatch that is worked on. */
export const listCalls = {
  /** Asks for a file and reads it; `file` is null when choosing was cancelled. The window makes the id. */
  'lists.chooseFile': call({
    input: which,
    output: z.object({ file: ListFile.nullable() }),
    refusals: notReadable,
  }),
  /** The same for a file that was dropped on the window. */
  'lists.openDropped': call({
    input: which.extend(droppedFile),
    output: z.object({ file: ListFile }),
    refusals: notReadable,
  }),
  /** What capturing it would come to; nothing of it stays. */
  'lists.judge': call({ input: wanted, output: TakenList, refusals: notTaken }),
  /** Captures what is good, all of it in one step; each number is judged as if it were scanned. */
  'lists.capture': call({
    input: wanted.extend({ operationId: OperationId }),
    output: TakenList,
    refusals: notTaken,
  }),
  /** What was left out as a spreadsheet with the reasons beside it; `path` is null when that was cancelled. */
  'lists.saveLeftOut': call({
    input: z.object({
      fileName: z.string().max(260),
      format: z.enum(['xlsx', 'csv']),
      rows: z
        .array(
          z.object({
            at: z.int(),
            sku: z.string().max(5_000),
            text: z.string().max(5_000),
            /** Why, and what to do, in the words of the screen. */
            what: z.string().max(5_000),
            advice: z.string().max(5_000),
          }),
        )
        .max(spreadsheetLimits.rows),
    }),
    output: z.object({ path: z.string().nullable() }),
    refusals: ['file-not-saved'],
  }),
  /** Ends the reading of that file, or forgets it. */
  'lists.forget': call({ input: which, output: z.object({}), refusals: [] }),
}
