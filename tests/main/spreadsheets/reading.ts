import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readTable, type SpreadsheetFile } from '../../../main/spreadsheets/read-table'
import type { Cell, Row, Table, TableHead } from '../../../main/spreadsheets/table'
import type { FileRefusal } from '../../../main/spreadsheets/unreadable'
import { accepted, type Result } from '../../../shared/result'

export const fixtures = path.join(import.meta.dirname, '../../fixtures/spreadsheets')

export const fixture = (fileName: string): SpreadsheetFile => ({
  fileName,
  bytes: readFileSync(path.join(fixtures, fileName)),
})

/** Reads a table whole, in this process. */
export async function tableOf(file: SpreadsheetFile): Promise<Result<Table, FileRefusal>> {
  let head: TableHead | undefined
  const rows: Row[] = []
  const read = await readTable(file, {
    head: (told) => {
      head = told
    },
    rows: async (chunk) => {
      rows.push(...chunk)
    },
    tell: () => undefined,
  })
  if (!read.ok) return read
  if (head === undefined) throw new Error('A table without a header was read')
  return accepted({ ...head, rows })
}

/** A cell in one short word, for tables in tests. */
export function shownCell(cell: Cell): string | number | boolean | null {
  switch (cell.kind) {
    case 'blank':
      return null
    case 'text':
      return cell.text
    case 'number':
      return cell.shown === null ? cell.value : `${cell.value} shown as ${cell.shown}`
    case 'date':
      return `date ${cell.iso}`
    case 'boolean':
      return cell.value
    case 'error':
      return `error ${cell.code}`
    case 'formula-without-value':
    default:
      return cell.kind
  }
}

export const textFile = (text: string, fileName = 'table.csv'): SpreadsheetFile => ({
  fileName,
  bytes: Buffer.from(text),
})
