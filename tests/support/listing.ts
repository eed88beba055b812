import { DroppedFiles } from '../../main/imports/dropped-files'
import { listHandlers } from '../../main/lists/list-handlers'
import { Arrows } from '../../main/scanning/arrows'
import type { Table } from '../../main/spreadsheets/table'
import type { Store } from '../../main/store/store'
import type { Input, Output } from '../../shared/ipc/contract'
import { OpenedFileId } from '../../shared/values'
import { drop } from './dropping'
import { dialogs, LaidTable } from './importing'
import { newOperationId, valueOf, warehouseDeps } from './warehouse'

type Wanted = Pick<Input<'lists.judge'>, 'work'> & Partial<Input<'lists.judge'>>

/** A spreadsheet with serial numbers that lies open at a station, for the work in hand. */
export class OpenList {
  readonly #id = OpenedFileId.parse(crypto.randomUUID())
  readonly #sheets: LaidTable
  readonly #dropped = new DroppedFiles()
  readonly #handlers: ReturnType<typeof listHandlers>

  constructor(store: Store, table: Table) {
    this.#sheets = new LaidTable(table)
    this.#handlers = listHandlers({
      ...warehouseDeps(store),
      arrows: new Arrows({ chosenLines: new Map(), keep: async () => undefined }),
      announce: () => undefined,
      dialogs,
      dropped: this.#dropped,
      spreadsheets: this.#sheets,
    })
  }

  get call() {
    return this.#handlers
  }

  async open(): Promise<Output<'lists.openDropped'>['file']> {
    drop(this.#dropped, this.#id, new TextEncoder().encode('list'))
    const dropped = { openedFileId: this.#id, fileName: 'delivery.xlsx' }
    return valueOf(await this.call['lists.openDropped'](dropped)).file
  }

  judge(wanted: Wanted) {
    return this.call['lists.judge'](this.#usual(wanted))
  }

  capture(wanted: Wanted, operationId = newOperationId()) {
    return this.call['lists.capture']({ ...this.#usual(wanted), operationId })
  }

  async savedLeftOut(rows: Input<'lists.saveLeftOut'>['rows']) {
    valueOf(await this.call['lists.saveLeftOut']({ fileName: 'delivery.xlsx', format: 'xlsx', rows }))
    return this.#sheets.written
  }

  #usual(wanted: Wanted): Input<'lists.judge'> {
    return {
      openedFileId: this.#id,
      lineId: null,
      columns: { serial: 0, sku: null, isFirstRowANumber: false },
      doubtsConfirmed: false,
      beyondConfirmed: false,
      ...wanted,
    }
  }
}
