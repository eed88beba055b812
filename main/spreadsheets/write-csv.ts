import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { stringify } from 'csv-stringify/sync'
import { neutralised } from './apostrophe'
import type { WrittenColumn, WrittenTable, WrittenValue } from './written-table'

const byteOrderMark = '\uFEFF'

/** Writes CSV as spreadsheet programs know it: UTF-8 with its mark, CRLF, every text in quotation marks. */
export async function writeCsv(out: Writable, { columns, rows }: WrittenTable): Promise<number> {
  const put = async (values: readonly (readonly WrittenValue[])[]) => {
    const text = stringify(
      values.map((row) => [...row]),
      { quoted_string: true, record_delimiter: 'windows' },
    )
    if (!out.write(text)) await once(out, 'drain')
  }
  out.write(byteOrderMark)
  await put([columns.map(({ title }) => neutralised(title))])
  let count = 0
  for await (const page of rows) {
    await put(page.map((row) => columns.map((column, index) => fieldOf(column, row[index] ?? null))))
    count += page.length
  }
  out.end()
  await once(out, 'close')
  return count
}

function fieldOf({ kind }: WrittenColumn, value: WrittenValue): string | number | null {
  if (value === null) return null
  return kind === 'number' ? Number(value) : neutralised(String(value))
}
