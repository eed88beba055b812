import type { Instant } from '../../shared/values'
import { asDate } from './as-date'
import { compareRecords, type StoredRecord } from './compare-records'
import { type Differences, type RecordFields, shown } from './differences'
import { inPages } from './pages'
import type { RebuiltDocuments, RebuiltLine } from './rebuilt-documents'

/** How the operator knows a line of a document: `R-1001, line 2`. */
export type LineNames = ReadonlyMap<number, string>

export type SkuOf = (productId: number | null) => string

interface StoredHead<Id> {
  readonly id: Id
  readonly number: string
  readonly openedAt: Instant
  readonly committedAt: Instant | null
  readonly reversedAt: Instant | null
}

interface StoredLine<Id> {
  readonly id: Id
  readonly documentId: number
  readonly productId: number
  readonly position: number
  readonly isCounted: 0 | 1
}

/** A kind of document as it is stored; both are read page by page, after an id. */
export interface StoredDocuments<Id extends number, LineId extends number> {
  readonly what: 'receipt' | 'dispatch'
  readonly readHeads: (after: Id) => Promise<StoredHead<Id>[]>
  readonly readLines: (after: LineId) => Promise<StoredLine<LineId>[]>
  readonly skuOf: SkuOf
  /** What of a committed line has to have moved, and what did. */
  readonly moved: (fields: RecordFields, line: RebuiltLine) => readonly [entered: string, moved: string]
}

/** Compares every document and every line of one, and what moved with it; gives the names of the lines. */
export async function compareDocuments<Id extends number, LineId extends number>(
  rebuilt: RebuiltDocuments,
  stored: StoredDocuments<Id, LineId>,
  differences: Differences,
): Promise<LineNames> {
  const { what, skuOf } = stored
  const numbers = new Map<number, string>()
  await compareRecords(differences, what, withDates(rebuilt.heads), storedHeads(stored, numbers))
  const numberOf = (id: number) => shown(numbers.get(id) ?? rebuilt.heads.get(id)?.number ?? id)
  const lines = new Map(
    [...rebuilt.lines].map(([id, { documentId, productId, captured, entered }]) => [
      id,
      { ...entered, [what]: numberOf(documentId), product: skuOf(productId), captured },
    ]),
  )
  const names = new Map<number, string>()
  const nameOf = (fields: RecordFields) => lineName(what, fields)
  await compareRecords(differences, `${what} line`, lines, storedLines(stored, numberOf, names), nameOf)
  for (const [id, line] of rebuilt.lines) {
    const fields = lines.get(id)
    if (!fields || typeof rebuilt.heads.get(line.documentId)?.committedAt !== 'number') continue
    const [entered, moved] = stored.moved(fields, line)
    differences.compare({ what: `${what} line`, which: nameOf(fields) }, '', entered, moved)
  }
  return names
}

const lineName = (what: string, { [what]: number, position }: RecordFields): string =>
  `${shown(number)}, line ${Number(position) + 1}`

const withDates = (heads: ReadonlyMap<number, RecordFields>): Map<number, RecordFields> =>
  new Map([...heads].map(([id, fields]) => [id, dated(fields)]))

const dated = (fields: RecordFields): RecordFields => ({
  ...fields,
  openedAt: asDate(fields.openedAt),
  committedAt: asDate(fields.committedAt),
  reversedAt: asDate(fields.reversedAt),
})

/** Notes the number of each document as it goes. */
async function* storedHeads<Id extends number>(
  { readHeads }: Pick<StoredDocuments<Id, number>, 'readHeads'>,
  numbers: Map<number, string>,
): AsyncGenerator<StoredRecord[]> {
  for await (const page of inPages(readHeads, ({ id }) => id))
    yield page.map(({ id, ...fields }) => {
      numbers.set(id, fields.number)
      return { id, which: fields.number, fields: dated(fields) }
    })
}

/** Notes the name of each line as it goes. */
async function* storedLines<LineId extends number>(
  { what, readLines, skuOf }: Pick<StoredDocuments<number, LineId>, 'what' | 'readLines' | 'skuOf'>,
  numberOf: (documentId: number) => string,
  names: Map<number, string>,
): AsyncGenerator<StoredRecord[]> {
  for await (const page of inPages(readLines, ({ id }) => id))
    yield page.map(({ id, documentId, productId, isCounted, ...line }) => {
      const fields: RecordFields = {
        ...line,
        [what]: numberOf(documentId),
        product: skuOf(productId),
        isCounted: isCounted === 1,
      }
      const which = lineName(what, fields)
      names.set(id, which)
      return { id, which, fields }
    })
}
