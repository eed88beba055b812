import type { FileDialogs } from '../../main/imports/deps'
import { DroppedFiles } from '../../main/imports/dropped-files'
import { importHandlers } from '../../main/imports/import-handlers'
import type { ImportDeps } from '../../main/imports/deps'
import type { WrittenTable, WrittenValue } from '../../main/spreadsheets/written-table'
import type { Store } from '../../main/store/store'
import type { Cell, Table } from '../../main/spreadsheets/table'
import type { ImportableType } from '../../shared/data-types'
import type { Input, Output } from '../../shared/ipc/contract'
import type { EventName } from '../../shared/ipc/events'
import { accepted } from '../../shared/result'
import { OpenedFileId, type PurchaseOrderId } from '../../shared/values'
import { drop } from './dropping'
import { newOperationId, valueOf, warehouseDeps } from './warehouse'

type CellOf = string | number | boolean | Cell

/** A table as a file gives it: texts, numbers and booleans as they are typed, the rest as cells. */
export function tableOf(titles: readonly string[], rows: readonly (readonly CellOf[])[]): Table {
  const row = (values: readonly CellOf[], place: number) => ({ number: place + 1, cells: values.map(cellOf) })
  return {
    sheet: 'Sheet1',
    header: row(titles, 0),
    notes: [],
    rows: rows.map((values, place) => row(values, place + 1)),
  }
}

function cellOf(value: CellOf): Cell {
  if (typeof value === 'object') return value
  if (typeof value === 'boolean') return { kind: 'boolean', value }
  if (typeof value === 'number') return { kind: 'number', value, written: String(value), shown: null }
  return value === '' ? { kind: 'blank' } : { kind: 'text', text: value }
}

type LaidSpreadsheets = ImportDeps['spreadsheets']

/** Gives the table that was laid down, whatever file is read, and keeps what is written. */
export class LaidTable implements LaidSpreadsheets {
  written: WrittenValue[][] = []
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  read() {
    return {
      ended: Promise.resolve(accepted({ ...this.#table, cost: { milliseconds: 0, peakBytes: 0 } })),
      end: () => undefined,
    }
  }

  write(_path: string, { columns, rows }: WrittenTable) {
    const writing = async () => {
      this.written = [columns.map(({ title }) => title)]
      for await (const page of rows) for (const row of page) this.written.push([...row])
      return accepted(this.written.length - 1)
    }
    return { ended: writing(), end: () => undefined }
  }
}

export const dialogs: FileDialogs = {
  chooseSpreadsheet: async () => '/nowhere',
  askWhere: async (fileName) => `/kept/${fileName}`,
}

/** A table that lies open to be imported, and what the window asks about it. */
export class OpenTable {
  readonly announced: EventName[] = []
  readonly #id = OpenedFileId.parse(crypto.randomUUID())
  readonly #sheets: LaidTable
  readonly #dropped = new DroppedFiles()
  readonly #handlers: ReturnType<typeof importHandlers>

  constructor(store: Store, table: Table) {
    this.#sheets = new LaidTable(table)
    this.#handlers = importHandlers({
      ...warehouseDeps(store),
      announce: (name) => void this.announced.push(name),
      dialogs,
      dropped: this.#dropped,
      spreadsheets: this.#sheets,
    })
  }

  get id(): OpenedFileId {
    return this.#id
  }

  get call() {
    return this.#handlers
  }

  open(dataType: ImportableType = 'products', purchaseOrderId?: PurchaseOrderId) {
    drop(this.#dropped, this.#id, new TextEncoder().encode('file'))
    return this.call['imports.openDropped']({
      openedFileId: this.#id,
      dataType,
      ...(purchaseOrderId && { purchaseOrderId }),
      fileName: 'products.xlsx',
    })
  }

  /** Opens it and judges it by the columns that were recognised. */
  async preview(
    dataType: ImportableType = 'products',
    purchaseOrderId?: PurchaseOrderId,
  ): Promise<Output<'imports.preview'>> {
    const { file } = valueOf(await this.open(dataType, purchaseOrderId))
    const mapping = file.columns.flatMap(({ column, field }) => (field === null ? [] : [{ column, field }]))
    return valueOf(await this.call['imports.preview']({ openedFileId: this.#id, mapping }))
  }

  async rows(kind: Input<'imports.listRows'>['kind']) {
    const page = { openedFileId: this.#id, kind, offset: 0, limit: 100 }
    return valueOf(await this.call['imports.listRows'](page)).rows
  }

  apply(confirmed: Partial<Input<'imports.apply'>> = {}) {
    return this.call['imports.apply']({
      openedFileId: this.#id,
      operationId: newOperationId(),
      leavesOutRefused: false,
      trackingOffConfirmed: false,
      ...confirmed,
    })
  }

  async savedRefused() {
    valueOf(await this.call['imports.saveRefused']({ openedFileId: this.#id, format: 'xlsx' }))
    return this.#sheets.written
  }
}
