import { createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { writeCsv } from './write-csv'
import { writeXlsx } from './write-xlsx'
import type { WrittenTable } from './written-table'

export type SpreadsheetFormat = 'xlsx' | 'csv'

/** Writes a table to a file, down to the disk; gives the number of its rows. */
export async function writeTable(
  file: string,
  format: SpreadsheetFormat,
  table: WrittenTable,
): Promise<number> {
  const out = createWriteStream(file, { flags: 'wx' })
  // Neither writer waits for a stream that has broken.
  const broken = new Promise<never>((_resolve, reject) => {
    out.once('error', reject)
  })
  const write = format === 'csv' ? writeCsv : writeXlsx
  const count = await Promise.race([write(out, table), broken])
  const written = await open(file, 'r+')
  try {
    await written.sync()
  } finally {
    await written.close()
  }
  return count
}
