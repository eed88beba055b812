import type { Announce } from '../../../shared/ipc/events'
import type { OperationId } from '../../../shared/values'
import type { WarehouseDeps } from '../../../main/ledger/operation'
import type { Arrows } from '../../../main/scanning/arrows'

/** What working at a bench needs: receiving, promising and packing alike. */
export interface BenchDeps extends WarehouseDeps {
  readonly arrows: Arrows
  readonly announce: Announce
}

/** With what something is done. */
export interface Choice {
  /** Chooses among the rows that there are by then, the newest first. */
  readonly which: number
  readonly count: number
  readonly isOn: boolean
  readonly texts: readonly string[]
}

export interface Situation extends Choice {
  readonly deps: BenchDeps
  readonly operationId: OperationId
  /** The row that was chosen. */
  readonly id: number
}

export interface Act {
  /** To what it is done; left out where there is nothing to choose. */
  readonly to?:
    | 'product'
    | 'supplier'
    | 'purchase_order'
    | 'receipt'
    | 'receipt_line'
    | 'serial_number'
    | 'sales_order'
    | 'sales_order_line'
    | 'dispatch'
    | 'dispatch_line'
    | 'customer_return'
    | 'stock_count'
    | 'spreadsheet_import'
  readonly run: (situation: Situation) => Promise<unknown>
}

/** What was done it to, and what came of it; null where there was nothing to do it to. */
interface DoneAt {
  readonly id: number | null
  readonly answer: unknown
}

/** Does it under this id, if there is something to do it to. */
export async function doAt(
  deps: BenchDeps,
  { to, run }: Act,
  { operationId, ...choice }: Choice & Pick<Situation, 'operationId'>,
): Promise<DoneAt> {
  const ids = to
    ? await deps.store.reader.selectFrom(to).orderBy('id', 'desc').select('id').execute()
    : [{ id: 0 }]
  const chosen = ids[choice.which % ids.length]
  if (!chosen) return { id: null, answer: undefined }
  return { id: chosen.id, answer: await run({ ...choice, deps, operationId, id: chosen.id }) }
}
