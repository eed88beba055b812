import type { Input, Output } from '../../shared/ipc/contract'
import type { Dispatch, DispatchLine } from '../../shared/ipc/dispatch'
import type { Outcome } from '../../shared/ipc/scanning'
import type { SalesOrder } from '../../shared/ipc/sales'
import type { RefusalCode } from '../../shared/refusal'
import type { SerialStatus } from '../../shared/serial-status'
import { allocateMany } from '../../main/allocation/allocate-many'
import { captureMany } from '../../main/dispatch/capture-many'
import { commitDispatch } from '../../main/dispatch/commit'
import type { DispatchDeps } from '../../main/dispatch/deps'
import { dispatchScan } from '../../main/dispatch/dispatch-scan'
import { openDispatch } from '../../main/dispatch/open-dispatch'
import { findDispatch } from '../../main/dispatch/read-dispatch'
import { reverseDispatch } from '../../main/dispatch/reverse'
import type { Actor } from '../../main/ledger/ledger'
import { Arrows } from '../../main/scanning/arrows'
import { saveWarehouseSettings } from '../../main/settings/warehouse-settings'
import type { Store } from '../../main/store/store'
import { newOperationId, valueOf, warehouseDeps } from './warehouse'

/** What packing needs, at a station of its own that forgets its arrows and announces to nobody. */
export const packingDeps = (store: Store, actor: Partial<Actor> = {}): DispatchDeps => {
  const deps = warehouseDeps(store)
  return {
    ...deps,
    who: () => ({ ...deps.who(), ...actor }),
    arrows: new Arrows({ chosenLines: new Map(), keep: async () => undefined }),
    announce: () => undefined,
  }
}

export async function anOpenDispatch(
  store: Store,
  { salesOrderId }: Pick<SalesOrder, 'salesOrderId'>,
  deps = packingDeps(store),
): Promise<Dispatch> {
  return valueOf(await openDispatch(deps, { operationId: newOperationId(), salesOrderId }))
}

/** Scans one code into a dispatch; `confirmed` is what the operator keeps it in spite of. */
export const scanInto = (
  deps: DispatchDeps,
  { dispatchId }: Pick<Dispatch, 'dispatchId'>,
  text: string,
  confirmed: readonly RefusalCode[] = [],
): Promise<Outcome> =>
  dispatchScan(deps, { operationId: newOperationId(), dispatchId, text, source: 'scan', confirmed })

/** Packs numbers onto a line, the first one unless told otherwise. */
export async function packed(
  store: Store,
  dispatch: Dispatch,
  texts: readonly string[],
  line: DispatchLine = firstOf(dispatch.lines),
): Promise<Output<'dispatch.captureMany'>> {
  const wanted: Input<'dispatch.captureMany'> = {
    operationId: newOperationId(),
    dispatchLineId: line.dispatchLineId,
    texts: [...texts],
    source: 'pasted',
    doubtsConfirmed: false,
  }
  return valueOf(await captureMany(packingDeps(store), wanted))
}

export async function shippedOut(
  store: Store,
  { dispatchId }: Pick<Dispatch, 'dispatchId'>,
): Promise<Dispatch> {
  return valueOf(await commitDispatch(packingDeps(store), { operationId: newOperationId(), dispatchId }))
}

export async function aReversedDispatch(
  store: Store,
  { dispatchId }: Pick<Dispatch, 'dispatchId'>,
): Promise<Dispatch> {
  const wanted = { operationId: newOperationId(), dispatchId, reason: 'Wrong customer' }
  return valueOf(await reverseDispatch(packingDeps(store), wanted))
}

/** Promises numbers to a line of an order, the first one unless told otherwise. */
export async function allocated(
  store: Store,
  order: SalesOrder,
  texts: readonly string[],
  line = firstOf(order.lines),
): Promise<Output<'allocation.allocateMany'>> {
  const { salesOrderLineId } = line
  return valueOf(
    await allocateMany(packingDeps(store), {
      operationId: newOperationId(),
      salesOrderLineId,
      texts: [...texts],
      source: 'pasted',
    }),
  )
}

export async function withoutCapturing(store: Store): Promise<void> {
  const settings = { captureSales: false }
  valueOf(await saveWarehouseSettings(warehouseDeps(store), { operationId: newOperationId(), settings }))
}

export async function readDispatchOf(store: Store, { dispatchId }: Pick<Dispatch, 'dispatchId'>) {
  const dispatch = await findDispatch(store.reader, dispatchId, null)
  if (!dispatch) throw new Error(`There is no dispatch ${dispatchId}`)
  return dispatch
}

/** Where each serial number of the warehouse is, by number. */
export async function statusesIn(store: Store): Promise<Record<string, SerialStatus>> {
  const units = await store.reader
    .selectFrom('serial_number')
    .orderBy('id')
    .select(['serial', 'status'])
    .execute()
  return Object.fromEntries(units.map(({ serial, status }) => [serial, status]))
}

export function firstOf<Item>(items: readonly Item[]): Item {
  const [first] = items
  if (first === undefined) throw new Error('There is none')
  return first
}
