import type { ListColumns, RefusedEntry } from '../../shared/ipc/lists'
import { normalForm } from '../../shared/serial-number'
import { RowReader } from '../imports/row-reader'
import { remarkInWords } from '../imports/row-words'
import { serialColumns } from '../imports/serial-planner'
import type { Row, Table } from '../spreadsheets/table'

/** A number of a list, and what its row says of the product: '' where nothing. */
export interface ListEntry {
  /** As the spreadsheet program counts. */
  readonly row: number
  readonly sku: string
  readonly text: string
}

interface ReadEntries {
  readonly entries: readonly ListEntry[]
  /** Rows whose cells cannot be taken, or only if they are kept on purpose. */
  readonly refused: readonly RefusedEntry[]
}

/** The numbers of a file, each as its cell has it. Rows that are blank where it matters say nothing. */
export function readEntries(
  { header, rows }: Table,
  { serial, sku, isFirstRowANumber }: ListColumns,
  { areDoubtsConfirmed }: { readonly areDoubtsConfirmed: boolean },
): ReadEntries {
  const columns = new Map([['serial', serial], ...(sku === null ? [] : [['sku', sku] as const])])
  const entries: ListEntry[] = []
  const refused: RefusedEntry[] = []
  for (const row of isFirstRowANumber ? [header, ...rows] : rows) {
    if (isBlank(row, serial) && (sku === null || isBlank(row, sku))) continue
    const reader = new RowReader(row, columns, header.cells.length)
    const entry = readEntry(reader)
    const code = troubleOf(reader, areDoubtsConfirmed)
    if (!code) entries.push(entry)
    else refused.push({ ...entry, at: entry.row, refusal: code })
  }
  return { entries, refused }
}

const isBlank = ({ cells }: Row, column: number): boolean => (cells[column]?.kind ?? 'blank') === 'blank'

function readEntry(reader: RowReader): ListEntry {
  const sku = reader.code('sku', 2048)
  if (sku !== undefined && normalForm(sku) === '') reader.refuse('blank-sku', 'sku')
  const text = reader.serial('serial')
  return {
    row: reader.number,
    sku: sku === undefined ? reader.shown('sku') : normalForm(sku),
    text: text ?? reader.shown('serial'),
  }
}

function troubleOf(
  { troubles: [trouble], warnings: [warning] }: RowReader,
  areDoubtsConfirmed: boolean,
): RefusedEntry['refusal'] | undefined {
  if (trouble) {
    const { what, advice } = remarkInWords(trouble, serialColumns)
    return { code: 'list-row-unusable', what, advice }
  }
  if (!warning || areDoubtsConfirmed) return undefined
  const { what, advice } = remarkInWords(warning, serialColumns)
  return { code: 'list-row-doubtful', what, advice }
}
