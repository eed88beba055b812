import { accepted, refused, type Result } from '../../shared/result'
import { spreadsheetLimits } from '../../shared/spreadsheet-limits'
import { readCsv } from './read-csv'
import { readXlsx } from './read-xlsx'
import { recognise } from './recognise'
import { TableSink, type TableTaker } from './table-sink'
import { type FileRefusal, Unreadable } from './unreadable'

/** A file as it was chosen or dropped. */
export interface SpreadsheetFile {
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** Reads a spreadsheet; gives the number of its rows, or why nothing of it counts. */
export async function readTable(
  file: SpreadsheetFile,
  taker: TableTaker,
): Promise<Result<number, FileRefusal>> {
  try {
    const sink = new TableSink(taker)
    await readInto(sink, file)
    return accepted(await sink.end())
  } catch (error) {
    if (error instanceof Unreadable) return refused(error.refusal)
    throw error
  }
}

async function readInto(sink: TableSink, { fileName, bytes }: SpreadsheetFile): Promise<void> {
  const limit = spreadsheetLimits.fileBytes
  if (bytes.length > limit)
    throw new Unreadable({ code: 'file-too-large', measure: 'bytes', limit, found: bytes.length })
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isNamedText = /\.(csv|txt|tsv|tab)$/iu.test(fileName)
  if (recognise(content) === 'zip') {
    if (isNamedText) sink.note({ kind: 'read-by-content', as: 'workbook' })
    await readXlsx(content, sink)
  } else {
    if (!isNamedText) sink.note({ kind: 'read-by-content', as: 'text' })
    await readCsv(content, sink)
  }
}
