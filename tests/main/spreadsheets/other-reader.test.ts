import { globSync } from 'node:fs'
import exceljs, { type Cell } from 'exceljs'
import { describe, expect, it } from 'vitest'
import { fixture, fixtures, shownCell, tableOf } from './reading'

const good = globSync(
  '{ok-serials,ok-products-*,ok-inline-strings,ok-absolute-targets,ok-rich-text,ok-sql-html-text,ok-formula-like-text,cells-dates,cells-booleans-errors,cells-whitespace,cells-number-serials}*.xlsx',
  {
    cwd: fixtures,
  },
)

/** What exceljs makes of a cell, in our short words. */
function shownByExceljs(cell: Cell): unknown {
  const { value } = cell
  if (value instanceof Date) {
    const iso = value.toISOString()
    return `date ${iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19)}`
  }
  if (value === '') return null
  if (typeof value !== 'object' || value === null) return value
  return 'error' in value ? `error ${value.error}` : cell.text
}

describe('a good workbook', () => {
  it('is read here from many writers', () => {
    expect(good.length).toBeGreaterThan(10)
  })

  it.each(good)('%s says the same to another reader', async (file) => {
    const workbook = new exceljs.Workbook()
    // Not a Buffer's: small ones share one, with other files in it.
    await workbook.xlsx.load(Uint8Array.from(fixture(file).bytes).buffer)
    const rows: unknown[] = []
    workbook.worksheets[0]?.eachRow((row) => {
      const cells: unknown[] = []
      row.eachCell({ includeEmpty: true }, (cell) => cells.push(shownByExceljs(cell)))
      rows.push(cells.slice(0, cells.findLastIndex((shown) => shown !== null) + 1))
    })

    const read = await tableOf(fixture(file))

    expect(
      read.ok && [read.value.header, ...read.value.rows].map(({ cells }) => cells.map(shownCell)),
    ).toEqual(rows)
  })
})
