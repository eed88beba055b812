import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { FoundColumn, OpenedFile } from '../../shared/ipc/imports'
import type { RefusalTo } from '../../shared/ipc/contract'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import { spreadsheetLimits } from '../../shared/spreadsheet-limits'
import type { OpenedFileId } from '../../shared/values'
import type { Table } from '../spreadsheets/table'
import type { ImportDeps } from './deps'

/** A file as it was read: its table, and which file it was. */
export interface ReadFile {
  readonly fileName: string
  readonly sha256: string
  readonly bytes: number
  readonly table: Table
}

type NotRead = RefusalTo<'imports.openDropped'>

type Tell = (done: number, total: number) => void

interface FileBytes {
  readonly fileName: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** The one spreadsheet that lies open. Reading another forgets it; forgetting it ends what is read. */
export class FileInHand {
  readonly #deps: Pick<ImportDeps, 'dialogs' | 'dropped' | 'spreadsheets'>
  #id: OpenedFileId | undefined
  #file: ReadFile | undefined
  #end: (() => void) | undefined

  constructor(deps: Pick<ImportDeps, 'dialogs' | 'dropped' | 'spreadsheets'>) {
    this.#deps = deps
  }

  /** Reads a file that the operator chooses in a dialog of the system; null when that was cancelled. */
  async choose(id: OpenedFileId, tell: Tell): Promise<Result<ReadFile | null, NotRead>> {
    const path = await this.#deps.dialogs.chooseSpreadsheet()
    if (path === null) return accepted(null)
    const bytes = await bytesOf(path)
    return bytes.ok ? this.#open(id, { fileName: basename(path), bytes: bytes.value }, tell) : bytes
  }

  /** Reads a file that was dropped, of which every piece has come. */
  async openDropped(id: OpenedFileId, fileName: string, tell: Tell): Promise<Result<ReadFile, NotRead>> {
    const bytes = this.#deps.dropped.collect(id)
    return bytes.ok ? this.#open(id, { fileName, bytes: bytes.value }, tell) : bytes
  }

  /** Reads a file out of its bytes. */
  async #open(id: OpenedFileId, file: FileBytes, tell: Tell): Promise<Result<ReadFile, NotRead>> {
    this.forget(this.#id)
    this.#id = id
    const reading = this.#deps.spreadsheets.read(file, tell)
    this.#end = () => reading.end()
    const read = await reading.ended.catch((error: unknown) => {
      if (this.#id === id) throw error
      return undefined
    })
    if (!read || this.#id !== id) return refused({ code: 'import-cancelled' })
    this.#end = undefined
    if (!read.ok) return read
    const opened = { fileName: file.fileName, ...(await fingerprint(file.bytes)), table: read.value }
    if (this.#id !== id) return refused({ code: 'import-cancelled' })
    this.#file = opened
    return accepted(opened)
  }

  /** It is being read, or lies open. */
  isAt(id: OpenedFileId): boolean {
    return this.#id === id
  }

  find(id: OpenedFileId): ReadFile | undefined {
    return this.#id === id ? this.#file : undefined
  }

  forget(id: OpenedFileId | undefined): void {
    if (this.#id !== id) return
    this.#id = undefined
    this.#file = undefined
    this.#end?.()
    this.#end = undefined
  }
}

/** What a window is told of a file. */
export const toldFile = (
  openedFileId: OpenedFileId,
  { fileName, bytes, table }: ReadFile,
  columns: FoundColumn[],
): Omit<OpenedFile, 'dataType' | 'knownColumns'> => ({
  openedFileId,
  fileName,
  bytes,
  sheet: table.sheet,
  rowCount: table.rows.length,
  columns,
  notes: table.notes.map(noteOf),
})

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
