import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { SaxesParser } from 'saxes'

const run = promisify(execFile)

/** LibreOffice is on this machine. */
export const hasOffice = (process.env['PATH'] ?? '')
  .split(path.delimiter)
  .some((folder) => existsSync(path.join(folder, 'soffice')))

/** A cell as LibreOffice has it: what it takes it for, and what it shows. */
export interface OfficeCell {
  readonly type: string | null
  readonly text: string
}

/** Comma, double quotes, UTF-8, from line 1, and *Format quoted field as text*, as a person ticks it in the dialog. */
const csvFilter = '--infilter=CSV:44,34,76,1,,0,true,false,false'

/** The rows of a spreadsheet as LibreOffice opens it. */
export async function openedInOffice(file: string): Promise<OfficeCell[][]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'office-'))
  try {
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`
    const filter = file.endsWith('.csv') ? [csvFilter] : []
    await run('soffice', [profile, '--headless', ...filter, '--convert-to', 'fods', '--outdir', folder, file])
    const flat = readFileSync(path.join(folder, `${path.parse(file).name}.fods`), 'utf8')
    return rowsOf(flat)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** OpenDocument 1.3, part 3: tables in section 9.1, white space in text in section 6.1.2. */
function rowsOf(flat: string): OfficeCell[][] {
  const rows: OfficeCell[][] = []
  let cell: { type: string | null; text: string; times: number; paragraphs: number } | undefined
  let isInParagraph = false
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'table:table-row') rows.push([])
    if (name === 'table:table-cell') cell = { ...kindOf(attributes), text: '', paragraphs: 0 }
    if (!cell) return
    if (name === 'text:p') {
      isInParagraph = true
      cell.text += cell.paragraphs > 0 ? '\n' : ''
      cell.paragraphs += 1
    }
    if (name === 'text:s') cell.text += ' '.repeat(Number(attributes['text:c'] ?? 1))
    if (name === 'text:tab') cell.text += '\t'
  })
  parser.on('text', (text) => {
    if (cell && isInParagraph) cell.text += text
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'text:p') isInParagraph = false
    if (name !== 'table:table-cell' || !cell) return
    const { type, text, times } = cell
    for (let time = 0; time < times; time += 1) rows.at(-1)?.push({ type, text })
    cell = undefined
  })
  parser.write(flat).close()
  return rows.map(upToLast).filter((cells) => cells.length > 0)
}

/** Cells that are alike are stored as one with a count; blank ones, of which there may be a million, stay one. */
function kindOf(attributes: Readonly<Record<string, string>>) {
  const type = attributes['office:value-type'] ?? null
  return { type, times: type === null ? 1 : Number(attributes['table:number-columns-repeated'] ?? 1) }
}

/** Without the blank cells that go on to the end of the sheet. */
const upToLast = (cells: readonly OfficeCell[]): OfficeCell[] =>
  cells.slice(0, cells.findLastIndex(({ type }) => type !== null) + 1)
