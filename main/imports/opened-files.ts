import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ImportableType } from '../../shared/data-types'
import type { Answer, Input } from '../../shared/ipc/contract'
import type { FoundColumn, ImportProgress, OpenedFile } from '../../shared/ipc/imports'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import { spreadsheetLimits } from '../../shared/spreadsheet-limits'
import type { OpenedFileId } from '../../shared/values'
import type { Table } from '../spreadsheets/table'
import { columnsOf, recogniseColumns } from './columns'
import type { ImportDeps } from './deps'
import { planners } from './planner'
import { Preview } from './preview'

interface Opened {
  readonly dataType: ImportableType
  readonly fileName: string
  readonly sha256: string
  readonly bytes: number
  readonly table: Table
  preview: Preview | undefined
}

type OpenAnswer = Answer<'imports.openDropped'>

class Cancelled extends Error {}

/** The file that lies open to be imported, and the work that is under way with it. One at a time: opening another forgets it. */
export class OpenedFiles {
  readonly #deps: ImportDeps
  #id: OpenedFileId | undefined
  #opened: Opened | undefined
  #end: (() => void) | undefined

  constructor(deps: ImportDeps) {
    this.#deps = deps
  }

  /** Reads a file that the operator chooses in a dialog of the system. */
  async choose({
    openedFileId,
    dataType,
  }: Input<'imports.chooseFile'>): Promise<Answer<'imports.chooseFile'>> {
    const path = await this.#deps.dialogs.chooseSpreadsheet()
    if (path === null) return accepted({ file: null })
    const bytes = await bytesOf(path)
    if (!bytes.ok) return bytes
    return this.open({ openedFileId, dataType, fileName: basename(path), bytes: bytes.value })
  }

  /** Reads a file out of its bytes. */
  async open({ openedFileId, dataType, ...file }: Input<'imports.openDropped'>): Promise<OpenAnswer> {
    this.forget(this.#id)
    this.#id = openedFileId
    const reading = this.#deps.spreadsheets.read(file, this.#teller(openedFileId, 'reading'))
    this.#end = () => reading.end()
    const read = await reading.ended.catch((error: unknown) => {
      if (this.#id === openedFileId) throw error
      return undefined
    })
    if (!read || this.#id !== openedFileId) return refused({ code: 'import-cancelled' })
    this.#end = undefined
    if (!read.ok) return read
    const table = read.value
    const columns = recogniseColumns(table, planners[dataType].columns)
    if (!columns.ok) return columns
    const opened = { dataType, fileName: file.fileName, ...(await fingerprint(file.bytes)), table }
    if (this.#id !== openedFileId) return refused({ code: 'import-cancelled' })
    this.#opened = { ...opened, preview: undefined }
    return accepted({ file: toldFile(openedFileId, opened, columns.value) })
  }

  /** Judges every row by this mapping. */
  async preview({ openedFileId, mapping }: Input<'imports.preview'>): Promise<Answer<'imports.preview'>> {
    const opened = this.find(openedFileId)
    if (!opened) return refused({ code: 'import-not-open' })
    const planner = planners[opened.dataType]
    const columns = columnsOf(mapping, planner.columns, opened.table.header)
    if (!columns.ok) return columns
    opened.preview = undefined
    const work = { store: this.#deps.store, tell: this.teller(openedFileId, 'judging') }
    return this.cancellable(async () => {
      opened.preview = await Preview.make(opened.table, planner, columns.value, work)
      return accepted(opened.preview.told())
    })
  }

  find(openedFileId: OpenedFileId): Opened | undefined {
    return this.#id === openedFileId ? this.#opened : undefined
  }

  /** Tells how far the work with the open file is; throws out of that work once it was cancelled. */
  teller(openedFileId: OpenedFileId, doing: ImportProgress['doing']): (done: number) => void {
    const tell = this.#teller(openedFileId, doing)
    return (done) => {
      if (this.#id !== openedFileId) throw new Cancelled('The import was cancelled')
      tell(done, this.#opened?.table.rows.length ?? done)
    }
  }

  /** Refused when it was cancelled meanwhile. */
  async cancellable<Value>(
    work: () => Promise<Value>,
  ): Promise<Value | Result<never, { readonly code: 'import-cancelled' }>> {
    try {
      return await work()
    } catch (error) {
      if (error instanceof Cancelled) return refused({ code: 'import-cancelled' })
      throw error
    }
  }

  /** Ends what is under way and forgets the file. */
  forget(openedFileId: OpenedFileId | undefined): void {
    if (this.#id !== openedFileId) return
    this.#id = undefined
    this.#opened = undefined
    this.#end?.()
    this.#end = undefined
  }

  #teller(openedFileId: OpenedFileId, doing: ImportProgress['doing']) {
    return (done: number, total: number) =>
      this.#deps.announce('imports.progressed', { openedFileId, doing, done, total })
  }
}

function toldFile(
  openedFileId: OpenedFileId,
  { dataType, fileName, bytes, table }: Omit<Opened, 'preview'>,
  columns: FoundColumn[],
): OpenedFile {
  return {
    openedFileId,
    dataType,
    fileName,
    bytes,
    sheet: table.sheet,
    rowCount: table.rows.length,
    columns,
    knownColumns: planners[dataType].columns.map(({ field, title, isRequired, hint }) => ({
      field,
      title,
      isRequired,
      hint,
    })),
    notes: table.notes.map(noteOf),
  }
}

const noteOf = (note: Table['notes'][number]): OpenedFile['notes'][number] => ({
  code: note.kind,
  names: 'sheets' in note ? [...note.sheets] : [],
})

/** The bytes of a file, whose size is asked for before one of them is read. */
async function bytesOf(
  path: string,
): Promise<Result<Uint8Array<ArrayBuffer>, RefusalOf<'file-too-large' | 'file-not-read'>>> {
  const { fileBytes: limit } = spreadsheetLimits
  try {
    const { size } = await stat(path)
    if (size > limit) return refused({ code: 'file-too-large', measure: 'bytes', limit, found: size })
    return accepted(await readFile(path))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    return refused({ code: 'file-not-read', reason: code === 'ENOENT' ? 'gone' : 'no-access' })
  }
}

/** Which file it is; hashed beside the loop. */
async function fingerprint(bytes: Uint8Array<ArrayBuffer>): Promise<{ sha256: string; bytes: number }> {
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return { sha256: Buffer.from(digest).toString('hex'), bytes: bytes.byteLength }
}
