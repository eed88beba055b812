import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { spreadsheetLimits } from '../../shared/spreadsheet-limits'
import { withoutApostrophe } from './apostrophe'
import { decodeText } from './decode-text'
import { lineOfOpenQuote } from './open-quote'
import { refuseOtherText } from './recognise'
import { blank, type Cell, type Row } from './table'
import type { TableSink } from './table-sink'
import { Unreadable } from './unreadable'

const charactersPerStep = 65_536
const separators = [',', ';', '\t', '|']
/** The heading, and one row more than a table may have: what comes after that is only counted. */
const mostRecords = spreadsheetLimits.rows + 2
/** The first line by which a file tells Excel what separates its fields: `sep=;`. */
const separatorLine = /^"?sep=([,;\t|])"?(?=[\r\n]|$)/iu

/**
 * Reads separated values; every cell is text or blank. A record counts as one row, however many lines it takes, and so
 * does a blank line; millions of them cost next to nothing.
 */
export async function readCsv(bytes: Buffer, sink: TableSink): Promise<void> {
  const { text, notes } = decodeText(bytes)
  refuseOtherText(text)
  sink.begin(null, notes)
  const declared = separatorLine.exec(text)?.[1]
  const separator = declared ?? separatorOf(text)
  let found = 0
  const parser = Readable.from(steps(text, sink)).pipe(
    parse({
      delimiter: separator,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_quotes: true,
      cast: refuseUnquoted(text),
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (fields, { records, empty_lines }) => {
        const number = records + empty_lines
        if ((number === 1 && declared !== undefined) || fields.every((field) => field.trim() === ''))
          return null
        found += 1
        return found > mostRecords ? null : [String(number), ...fields]
      },
    }),
  )
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what `on_record` makes of a record
    for await (const [number, ...fields] of parser as AsyncIterable<string[]>) {
      sink.add(rowOf(Number(number), fields))
      if (sink.isFull) await sink.flush()
    }
    sink.countBeyond(found - mostRecords)
  } catch (error) {
    throw error instanceof CsvError ? troubleOf(error, text, separator) : error
  }
}

/**
 * A mark within a field is only a mark: `3/4" pipe`. A field that begins with one and goes on after the closing one may
 * have swallowed rows; the parser gives it with its marks, as it gives a field that was written with two of them.
 */
function refuseUnquoted(text: string): (field: string, context: { readonly lines: number }) => string {
  let from = 0
  return (field, { lines }) => {
    if (!field.startsWith('"')) return field
    const at = text.indexOf(`"${field.replaceAll('"', '""')}"`, from)
    if (at === -1) throw openQuote(lines - (field.match(/\r\n|\n|\r/gu)?.length ?? 0))
    from = at + field.length
    return field
  }
}

const openQuote = (line: number) =>
  new Unreadable({ code: 'file-damaged', reason: 'quote-not-closed', part: null, line: Math.max(line, 1) })

function* steps(text: string, sink: TableSink): Generator<string> {
  for (let at = 0; at < text.length; at += charactersPerStep) {
    sink.tell(at, text.length)
    yield text.slice(at, at + charactersPerStep)
  }
}

/** What separates the fields of the first line that has any. */
function separatorOf(text: string): string {
  const line = /[^\r\n]+/u.exec(text)?.[0].replaceAll(/"[^"]*"/gu, '') ?? ''
  const counted = separators.map((separator) => ({ separator, times: line.split(separator).length - 1 }))
  return counted.reduce((best, other) => (other.times > best.times ? other : best)).separator
}

function rowOf(number: number, fields: readonly string[]): Row {
  const last = fields.findLastIndex((field) => field !== '')
  const limit = spreadsheetLimits.columns
  if (last >= limit) throw new Unreadable({ code: 'file-too-large', measure: 'columns', limit, found: null })
  return { number, cells: fields.slice(0, last + 1).map(cellOf) }
}

const cellOf = (field: string): Cell =>
  field === '' ? blank : { kind: 'text', text: withoutApostrophe(field) }

function troubleOf(error: CsvError, text: string, separator: string): Unreadable {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return openQuote(lineOfOpenQuote(text, separator))
  const line = Number(error['lines'] ?? 1)
  return new Unreadable({ code: 'file-damaged', reason: 'part-unreadable', part: `line ${line}`, line })
}
