import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  date,
  double,
  integer,
  oneof,
  record,
  string,
} from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { writeTable } from '../../../main/spreadsheets/write-table'
import type { WrittenColumn, WrittenRow } from '../../../main/spreadsheets/written-table'
import { shownCell, tableOf } from './reading'

const folder = mkdtempSync(path.join(tmpdir(), 'round-trip-'))
afterAll(() => rmSync(folder, { recursive: true }))
let files = 0

/** What a table says after it was written to a file and read from it. */
async function after(format: 'xlsx' | 'csv', columns: readonly WrittenColumn[], rows: readonly WrittenRow[]) {
  files += 1
  const file = path.join(folder, `${files}.${format}`)
  async function* onePage() {
    yield rows
  }
  await writeTable(file, format, { columns, rows: onePage() })
  const read = await tableOf({ fileName: file, bytes: readFileSync(file) })
  if (!read.ok) throw new Error(read.refusal.code)
  return read.value.rows.map(({ cells }) => cells.map(shownCell))
}

const text: WrittenColumn = { title: 'Serial number', kind: 'text' }
const awkward = oneof(
  string({ unit: 'binary', minLength: 1 }),
  constantFrom(
    '007',
    '=1+1',
    "'=1+1",
    "''",
    '@SUM(1,1)',
    '-5',
    '\t=1',
    '_x0041_',
    '_x005F_x0041_',
    'a\r\nb',
    '\r',
    ' x ',
    '1E+15',
    'SN\u0000-\u001D',
    '"quoted", and more',
    '\uFEFFmark',
    'true',
    '2024-03-01',
    '#N/A',
  ),
)

describe('what is written comes back as it was', () => {
  it.each(['xlsx', 'csv'] as const)('in %s: every text, to the last character', async (format) => {
    await assert(
      asyncProperty(array(awkward, { minLength: 1, maxLength: 20 }), async (texts) => {
        expect(
          await after(
            format,
            [text, { title: 'End', kind: 'text' }],
            texts.map((each) => [each, 'end']),
          ),
        ).toEqual(texts.map((each) => [each, 'end']))
      }),
      { numRuns: 60 },
    )
  })

  it('in xlsx: numbers, days and moments', async () => {
    const minutes = date({ min: new Date('1900-03-01'), max: new Date('2200-01-01'), noInvalidDate: true })
    const row = record({
      number: oneof(integer(), double({ noNaN: true, noDefaultInfinity: true })),
      moment: minutes,
    })
    await assert(
      asyncProperty(array(row, { minLength: 1, maxLength: 20 }), async (values) => {
        const rows = values.map(({ number, moment }) => ({
          number: number === 0 ? 0 : number,
          day: moment.toISOString().slice(0, 10),
          moment: `${moment.toISOString().slice(0, 16)}:07`,
        }))
        const columns: WrittenColumn[] = [
          { title: 'Quantity', kind: 'number' },
          { title: 'Day', kind: 'date' },
          { title: 'Moment', kind: 'date' },
        ]

        expect(
          await after(
            'xlsx',
            columns,
            rows.map(({ number, day, moment }) => [number, day, moment]),
          ),
        ).toEqual(rows.map(({ number, day, moment }) => [number, `date ${day}`, `date ${moment}`]))
      }),
      { numRuns: 40 },
    )
  })

  it('nothing is a blank cell', async () => {
    expect(
      await after(
        'xlsx',
        [text, text],
        [
          ['x', null],
          [null, 'y'],
        ],
      ),
    ).toEqual([['x'], [null, 'y']])
  })
})

describe('a file for a spreadsheet program', () => {
  it('is CSV that it reads as UTF-8, whose texts it does not run', async () => {
    await after(
      'csv',
      [text, { title: 'Number', kind: 'number' }],
      [
        ['=1+1', -5],
        ['007', 2],
      ],
    )

    expect(readFileSync(path.join(folder, `${files}.csv`), 'utf8')).toBe(
      '\uFEFF"Serial number","Number"\r\n"\'=1+1",-5\r\n"007",2\r\n',
    )
  })

  it('never writes over a file that is there', async () => {
    const file = path.join(folder, 'there.csv')
    createWriteStream(file).end('there')

    await expect(writeTable(file, 'csv', { columns: [text], rows: nothing() })).rejects.toThrow('EEXIST')
  })
})

async function* nothing() {}
