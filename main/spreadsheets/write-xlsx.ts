import { once } from 'node:events'
import type { Writable } from 'node:stream'
import type { Column, stream } from 'exceljs'
import { daysOfDate } from './cell-date'
import { escaped } from './escapes'
import type { WrittenColumn, WrittenRow, WrittenTable, WrittenValue } from './written-table'

const narrowest = 10
const widest = 60
/** How many rows a sheet holds below its header. */
const mostRows = 1_048_575

const formats = { text: '@', number: 'General', date: 'yyyy-mm-dd' } as const
const momentFormat = 'yyyy-mm-dd hh:mm:ss'

/** More rows than a sheet has. */
export class TooManyRows extends Error {}

/** Writes a workbook of one sheet, row by row. Columns are as wide as what their first page holds. */
export async function writeXlsx(out: Writable, { columns, rows }: WrittenTable): Promise<number> {
  // It is large, and few stations write a workbook on a day.
  const { default: exceljs } = await import('exceljs')
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({
    stream: out,
    useStyles: true,
    useSharedStrings: true,
  })
  const closed = once(out, 'close')
  // A stream that breaks while rows are still gathered is told by whoever opened it.
  closed.catch(() => undefined)
  const sheet = workbook.addWorksheet('Sheet1', { views: [{ state: 'frozen', ySplit: 1 }] })
  let count = 0
  let isBegun = false
  for await (const page of rows) {
    if (!isBegun) begin(sheet, columns, page)
    isBegun = true
    count += page.length
    if (count > mostRows) throw new TooManyRows()
    for (const row of page) addRow(sheet, columns, row)
  }
  if (!isBegun) begin(sheet, columns, [])
  sheet.commit()
  await workbook.commit()
  await closed
  return count
}

type Sheet = ReturnType<InstanceType<typeof stream.xlsx.WorkbookWriter>['addWorksheet']>

function begin(sheet: Sheet, columns: readonly WrittenColumn[], firstPage: readonly WrittenRow[]): void {
  sheet.columns = columns.map(
    ({ title, kind }, index): Partial<Column> => ({
      width: widthOf([title, ...firstPage.map((row) => String(row[index] ?? ''))]),
      style: { numFmt: formats[kind] },
    }),
  )
  const header = sheet.addRow(columns.map(({ title }) => escaped(title)))
  header.eachCell((cell) => {
    cell.style = {
      numFmt: '@',
      font: { bold: true },
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7EBF3' } },
      border: { bottom: { style: 'thin' } },
    }
  })
  header.commit()
}

function addRow(sheet: Sheet, columns: readonly WrittenColumn[], values: WrittenRow): void {
  const row = sheet.addRow(columns.map((column, index) => cellValue(column, values[index] ?? null)))
  for (const [index, { kind }] of columns.entries()) {
    const hasTime = kind === 'date' && String(values[index] ?? '').length > 10
    row.getCell(index + 1).numFmt = hasTime ? momentFormat : formats[kind]
  }
  row.commit()
}

function cellValue({ kind }: WrittenColumn, value: WrittenValue): string | number | null {
  if (value === null || value === '') return null
  if (kind === 'number') return Number(value)
  return kind === 'date' ? daysOfDate(String(value)) : escaped(String(value))
}

const widthOf = (texts: readonly string[]): number =>
  Math.min(
    widest,
    texts.reduce((width, { length }) => Math.max(width, length + 2), narrowest),
  )
