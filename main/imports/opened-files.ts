import type { ImportableType } from '../../shared/data-types'
import type { Answer, Input } from '../../shared/ipc/contract'
import type { ImportProgress } from '../../shared/ipc/imports'
import { accepted, refused, type Result } from '../../shared/result'
import type { OpenedFileId } from '../../shared/values'
import { columnsOf, recogniseColumns } from './columns'
import { findOrderOfManifest } from '../manifests/manifest-rows'
import type { ImportDeps } from './deps'
import { FileInHand, type ReadFile, toldFile } from './file-in-hand'
import { plannerOf, type Planner } from './planner'
import { Preview } from './preview'

interface Opened extends ReadFile {
  readonly dataType: ImportableType
  readonly planner: Planner
  /** The number of the document that it is for, where it is for one. */
  readonly about: string
  preview: Preview | undefined
}

type OpenAnswer = Answer<'imports.openDropped'>

class Cancelled extends Error {}

/** The file that lies open to be imported, and the work that is under way with it. One at a time: opening another forgets it. */
export class OpenedFiles {
  readonly #deps: ImportDeps
  readonly #file: FileInHand
  #opened: Opened | undefined

  constructor(deps: ImportDeps) {
    this.#deps = deps
    this.#file = new FileInHand(deps)
  }

  /** Reads a file that the operator chooses in a dialog of the system. */
  async choose(wanted: Input<'imports.chooseFile'>): Promise<Answer<'imports.chooseFile'>> {
    const { openedFileId } = wanted
    const read = await this.#file.choose(openedFileId, this.#teller(openedFileId, 'reading'))
    if (!read.ok) return read
    return read.value ? this.#take(wanted, read.value) : accepted({ file: null })
  }

  /** Reads a file that was dropped. */
  async openDropped({ fileName, ...wanted }: Input<'imports.openDropped'>): Promise<OpenAnswer> {
    const { openedFileId } = wanted
    const tell = this.#teller(openedFileId, 'reading')
    const read = await this.#file.openDropped(openedFileId, fileName, tell)
    return read.ok ? this.#take(wanted, read.value) : read
  }

  /** Judges every row by this mapping. */
  async preview({ openedFileId, mapping }: Input<'imports.preview'>): Promise<Answer<'imports.preview'>> {
    const opened = this.find(openedFileId)
    if (!opened) return refused({ code: 'import-not-open' })
    const { planner } = opened
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
    return this.#file.find(openedFileId) && this.#opened
  }

  /** Tells how far the work with the open file is; throws out of that work once it was cancelled. */
  teller(openedFileId: OpenedFileId, doing: ImportProgress['doing']): (done: number) => void {
    const tell = this.#teller(openedFileId, doing)
    return (done) => {
      if (!this.#file.isAt(openedFileId)) throw new Cancelled('The import was cancelled')
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
  forget(openedFileId: OpenedFileId): void {
    this.#file.forget(openedFileId)
  }

  /** Keeps it with what its columns are taken for by their names. */
  async #take(
    { openedFileId, dataType, purchaseOrderId }: Input<'imports.chooseFile'>,
    file: ReadFile,
  ): Promise<OpenAnswer> {
    const planner = plannerOf(dataType, purchaseOrderId)
    const plans = planner.columns
    this.#opened = undefined
    const columns = recogniseColumns(file.table, plans)
    if (!columns.ok) return columns
    const order =
      purchaseOrderId === undefined
        ? undefined
        : await findOrderOfManifest(this.#deps.store.reader, purchaseOrderId)
    this.#opened = { ...file, dataType, planner, about: order?.number ?? '', preview: undefined }
    const knownColumns = plans.map(({ field, title, isRequired, hint }) => ({
      field,
      title,
      isRequired,
      hint,
    }))
    return accepted({ file: { ...toldFile(openedFileId, file, columns.value), dataType, knownColumns } })
  }

  #teller(openedFileId: OpenedFileId, doing: ImportProgress['doing']) {
    return (done: number, total: number) =>
      this.#deps.announce('imports.progressed', { openedFileId, doing, done, total })
  }
}
