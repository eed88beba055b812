import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Spreadsheets } from '../../../main/spreadsheets/spreadsheets'
import { nodeProcess } from '../../../main/spreadsheets/start-process'
import { checkFile } from '../../import-check/check-file'
import { readFixtures } from '../../import-check/fixture'
import { type CompiledPrograms, compilePrograms } from '../../support/compile-programs'
import { fixture, fixtures, shownCell, tableOf } from './reading'

const files = readFixtures(fixtures)

/** A process and its thread for each file: compiled, as the station starts them. */
let programs: CompiledPrograms
beforeAll(async () => {
  const folder = path.join(import.meta.dirname, '../../../main/spreadsheets')
  programs = await compilePrograms(folder, ['process.ts', 'thread.ts'])
})
afterAll(() => programs.remove())

describe('the awkward and hostile spreadsheets', () => {
  it('are all there', () => {
    expect(files).toHaveLength(73)
  })

  it.each(files)('$file gets its verdict: $what', async (one) => {
    const engine = new Spreadsheets(nodeProcess(programs.pathOf('process.ts')))
    const { verdict, differences } = await checkFile(fixtures, one, engine)

    expect([verdict, ...differences]).toEqual([verdict])
  })
})

/** What the rows below the header hold. */
async function rowsOf(file: string) {
  const read = await tableOf(fixture(file))
  return read.ok ? read.value.rows.map(({ number, cells }) => [number, ...cells.map(shownCell)]) : read
}

describe('the cells of a workbook', () => {
  it.each([
    [
      'a number keeps its digits, and those that a format shows',
      'cells-leading-zeros-number-format.xlsx',
      [[2, 'SKU-1', '123 shown as 00000123']],
    ],
    [
      'rich text and hyperlinks are their text',
      'ok-rich-text.xlsx',
      [
        [2, 'SKU-1', 'SN-0001'],
        [3, 'SKU-1', 'SN-0002'],
      ],
    ],
    [
      'entities, CDATA and escapes are what they stand for',
      'ok-xml-escapes.xlsx',
      [
        [2, 'A-1', 'A&B <c> "d"', 'no'],
        [3, 'A-2', 'ÅB', 'no'],
        [4, 'A-3', 'A_x0041_', 'no'],
      ],
    ],
    [
      'dates are told from numbers',
      'cells-dates.xlsx',
      [
        [2, 'SKU-1', 'date 2026-03-01'],
        [3, 'SKU-1', 'date 2026-02-03T12:00:00'],
        [4, 'SKU-1', 'MAR1'],
      ],
    ],
    [
      'yes, no and errors are not text',
      'cells-booleans-errors.xlsx',
      [
        [2, 'SKU-1', true],
        [3, 'SKU-1', 'error #N/A'],
        [4, 'SKU-1', 'error #REF!'],
        [5, 'SKU-1', 'error #VALUE!'],
      ],
    ],
    [
      'a formula is its result, if it has one',
      'cells-formulas.xlsx',
      [
        [2, 'SKU-1', 'SN-0001'],
        [3, 'SKU-1', 'formula-without-value'],
        [4, 'SKU-1', 'error #DIV/0!'],
        [5, 'SKU-1'],
      ],
    ],
    [
      'the value of merged cells stands in the first of them only',
      'cells-merged.xlsx',
      [
        [2, 'SKU-1', 'SN-0001'],
        [3, 'SKU-1'],
        [4, 'SKU-2'],
      ],
    ],
    [
      'white space is kept',
      'cells-whitespace.xlsx',
      [
        [2, 'SKU-1', '  SN-0001\t'],
        [3, '\u00A0SKU-1\u00A0', '\u00A0SN-0002\u00A0'],
        [4, 'SKU-1', 'SN-0003\nSN-0004'],
        [5, 'SKU-1', ' \t\u00A0 '],
        [6, 'SKU-1', 'SN\u00A00005'],
      ],
    ],
    [
      'control characters are kept, to be refused by name',
      'cells-control-characters.xlsx',
      [
        [2, 'SKU-1', 'SN-\u00000001'],
        [3, 'SKU-1', 'SN-\u00070002'],
        [4, 'SKU-1', '01\u001D21SN3'],
        [5, 'SKU-1', '\u001B[31mSN-4'],
        [6, 'SKU-1', 'SN-0005'],
      ],
    ],
  ])('%s', async (_sentence, file, rows) => {
    expect(await rowsOf(file)).toEqual(rows)
  })

  it('keep the digits of a number as the file has them', async () => {
    const read = await tableOf(fixture('cells-number-serials.xlsx'))

    expect(read.ok && read.value.rows.map(({ cells }) => cells[1])).toMatchObject([
      { written: '490154203237' },
      { written: '4901542032375180' },
      { written: '1.2E+15' },
      { written: '123.5' },
      { written: '-5' },
    ])
  })
})

describe('what is told of a file that was read', () => {
  it.each([
    [
      'a hidden sheet that was skipped',
      'ok-hidden-first-sheet.xlsx',
      [{ kind: 'hidden-sheets-skipped', sheets: ['config'] }],
    ],
    [
      'letters that were guessed',
      'csv-windows-1252.csv',
      [{ kind: 'encoding-guessed', encoding: 'windows-1252' }],
    ],
    [
      'text under the name of a workbook',
      'file-csv-named-xlsx.xlsx',
      [{ kind: 'read-by-content', as: 'text' }],
    ],
    [
      'a workbook under the name of text',
      'file-xlsx-named-csv.csv',
      [{ kind: 'read-by-content', as: 'workbook' }],
    ],
    ['nothing of an ordinary one', 'ok-serials.xlsx', []],
  ])('%s', async (_sentence, file, notes) => {
    expect(await tableOf(fixture(file))).toMatchObject({ value: { notes } })
  })

  it('the line where a quotation mark opens', async () => {
    expect(await tableOf(fixture('csv-unclosed-quote.csv'))).toEqual({
      ok: false,
      refusal: { code: 'file-damaged', reason: 'quote-not-closed', part: null, line: 2 },
    })
  })
})
