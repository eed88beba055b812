import { z } from 'zod'
import { ImportableType, ImportedType } from '../data-types'
import { RowTroubleCode, RowWarningCode } from '../row-troubles'
import { ImportId, Instant, OpenedFileId, OperationId, PurchaseOrderId } from '../values'
import { call } from './call'
import { pageOf } from './page'

/** A column that a data type knows; `field` is its name in the program, `title` what stands above it in a file. */
export const KnownColumn = z.object({
  field: z.string(),
  title: z.string(),
  isRequired: z.boolean(),
  /** What may stand in it, in words. */
  hint: z.string(),
})
export type KnownColumn = z.infer<typeof KnownColumn>

/** A column as it was found in the file. */
export const FoundColumn = z.object({
  /** Its place, from 0. */
  column: z.int().nonnegative(),
  title: z.string(),
  /** What it was recognised as by its name; null where it would be left out. */
  field: z.string().nullable(),
  /** The first few of its values, to tell what it holds. */
  samples: z.array(z.string()),
})
export type FoundColumn = z.infer<typeof FoundColumn>

/** Something to know about a file that was read all the same. */
const FileNoteCode = z.enum([
  'encoding-guessed',
  'hidden-sheets-skipped',
  'other-sheets-ignored',
  'read-by-content',
  'macros-ignored',
])
const FileNote = z.object({ code: FileNoteCode, names: z.array(z.string()) })

/** A file that was read and lies open in main until it is imported, cancelled or the next one is opened. */
export const OpenedFile = z.object({
  openedFileId: OpenedFileId,
  dataType: ImportableType,
  fileName: z.string(),
  bytes: z.int(),
  sheet: z.string().nullable(),
  rowCount: z.int(),
  columns: z.array(FoundColumn),
  knownColumns: z.array(KnownColumn),
  notes: z.array(FileNote),
})
export type OpenedFile = z.infer<typeof OpenedFile>

/** Which column of the file is which field; columns and fields that are left out are not looked at. */
export const Mapping = z.array(z.object({ column: z.int().nonnegative(), field: z.string() })).max(256)
export type Mapping = z.infer<typeof Mapping>

export const RowCounts = z.object({
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  refused: z.int(),
})
export type RowCounts = z.infer<typeof RowCounts>

export const ImportPreview = z.object({
  counts: RowCounts,
  /** Rows that are taken, but look damaged. */
  warned: z.int(),
  /** How often each trouble came up, the most frequent first. */
  troubles: z.array(z.object({ code: RowTroubleCode, rows: z.int() })),
  /** Titles of the columns that are left out. */
  leftOut: z.array(z.string()),
  /** R10: what switching *Has serial numbers* off would do; the first twenty products by name, all of them counted. */
  switchedOff: z.object({
    products: z.int(),
    onHand: z.int(),
    first: z.array(
      z.object({
        sku: z.string(),
        name: z.string(),
        onHand: z.int(),
        allocations: z.array(z.string()),
      }),
    ),
  }),
  /** Products that are to have serial numbers from now on. */
  switchedOn: z.int(),
})
export type ImportPreview = z.infer<typeof ImportPreview>

/** What is wrong with a row, in words, and what to do; of the whole row where `field` is null. */
export const RowTrouble = z.object({
  code: z.union([RowTroubleCode, RowWarningCode]),
  field: z.string().nullable(),
  what: z.string(),
  advice: z.string(),
})
export type RowTrouble = z.infer<typeof RowTrouble>

export const RowKind = z.enum(['new', 'changed', 'unchanged', 'refused'])
export type RowKind = z.infer<typeof RowKind>

export const ImportRow = z.object({
  /** As the spreadsheet program counts them. */
  row: z.int(),
  kind: RowKind,
  /** What the file says, by field, in the words of an export; `before` where it changes something. */
  cells: z.array(z.object({ field: z.string(), text: z.string(), before: z.string().nullable() })),
  troubles: z.array(RowTrouble),
  warnings: z.array(RowTrouble),
})
export type ImportRow = z.infer<typeof ImportRow>

/** An import that was carried out. */
export const ImportRecord = z.object({
  importId: ImportId,
  dataType: ImportedType,
  fileName: z.string(),
  /** SHA-256 of the file, as hex: whether it is the same one again. */
  sha256: z.string(),
  /** The number of the document that it was for; '' where it was for none or several. */
  about: z.string(),
  operator: z.string(),
  station: z.string(),
  importedAt: Instant,
  counts: RowCounts,
  /** Who took it back, where and when; null while it stands. */
  undone: z.object({ operator: z.string(), station: z.string(), at: Instant }).nullable(),
})
export type ImportRecord = z.infer<typeof ImportRecord>

/** How far the reading, judging or writing of a file is. */
export const ImportProgress = z.object({
  openedFileId: OpenedFileId,
  doing: z.enum(['reading', 'judging', 'writing', 'saving']),
  done: z.int(),
  total: z.int(),
})
export type ImportProgress = z.infer<typeof ImportProgress>

/** Why a file is not read. */
export const notReadable = [
  'file-empty',
  'file-damaged',
  'file-encrypted',
  'file-too-large',
  'file-wrong-type',
  'file-legacy-xls',
  'file-unsupported',
  'file-encoding-unknown',
  'file-without-rows',
  'file-too-slow',
  'file-not-read',
  'spreadsheet-column-missing',
  'spreadsheet-column-twice',
  'import-cancelled',
] as const

/** A file that was dropped, whose pieces were given before under its id. */
export const droppedFile = { fileName: z.string().max(260) }

const which = z.object({ openedFileId: OpenedFileId })

/** What is in the file; a manifest can be for one purchase order. */
const whatItIs = { dataType: ImportableType, purchaseOrderId: PurchaseOrderId.optional() }

export const importCalls = {
  /** Asks for a file and reads it; `file` is null when choosing was cancelled. The window makes the id. */
  'imports.chooseFile': call({
    input: which.extend(whatItIs),
    output: z.object({ file: OpenedFile.nullable() }),
    refusals: notReadable,
  }),
  /** The same for a file that was dropped on the window. */
  'imports.openDropped': call({
    input: which.extend({ ...whatItIs, ...droppedFile }),
    output: z.object({ file: OpenedFile }),
    refusals: notReadable,
  }),
  /** Judges every row and writes nothing. Again with another mapping, as often as wanted. */
  'imports.preview': call({
    input: which.extend({ mapping: Mapping }),
    output: ImportPreview,
    refusals: [
      'import-not-open',
      'spreadsheet-column-missing',
      'spreadsheet-column-twice',
      'import-cancelled',
    ],
  }),
  /** Rows of the last preview; `kind` null: those with warnings. */
  'imports.listRows': call({
    input: which.extend({
      kind: RowKind.nullable(),
      offset: z.int().nonnegative(),
      limit: z.int().positive().max(500),
    }),
    output: pageOf(ImportRow),
    refusals: ['import-not-open'],
  }),
  /** Writes what the last preview showed, all of it or nothing. */
  'imports.apply': call({
    input: which.extend({
      operationId: OperationId,
      /** The operator wants the good rows in although others are refused. */
      leavesOutRefused: z.boolean(),
      /** R10: set once the operator has seen what switching products off does. */
      trackingOffConfirmed: z.boolean(),
    }),
    output: ImportRecord,
    refusals: [
      'import-not-open',
      'import-has-refused-rows',
      'import-switches-off',
      'import-out-of-date',
      'import-changes-nothing',
      'import-cancelled',
    ],
  }),
  /** The refused rows as a spreadsheet with the reasons beside them; `path` is null when that was cancelled. */
  'imports.saveRefused': call({
    input: which.extend({ format: z.enum(['xlsx', 'csv']) }),
    output: z.object({ path: z.string().nullable() }),
    refusals: ['import-not-open', 'file-not-saved'],
  }),
  /** Ends whatever is under way with that file and forgets it; what was written stays. */
  'imports.cancel': call({ input: which, output: z.object({}), refusals: [] }),
  /** Takes back what an import wrote, all of it in one step, while nothing depends on it. */
  'imports.undo': call({
    input: z.object({ operationId: OperationId, importId: ImportId }),
    output: ImportRecord,
    refusals: ['import-not-found', 'import-undone-already', 'import-not-undoable', 'import-in-use'],
  }),
  /** What was imported, the newest first. */
  'imports.list': call({
    input: z.object({ offset: z.int().nonnegative(), limit: z.int().positive().max(500) }),
    output: pageOf(ImportRecord),
    refusals: [],
  }),
}
