// One of two stations on one store: does at random, over the same serial numbers, whatever allocates, packs, ships,
// releases and reverses, and says at the end how often it was accepted and refused, and every fault it met.
import { allocateMany } from '../../main/allocation/allocate-many'
import { releaseLine, releaseSerial, takeOver } from '../../main/allocation/release'
import { captureMany } from '../../main/dispatch/capture-many'
import { commitDispatch } from '../../main/dispatch/commit'
import { dispatchScan } from '../../main/dispatch/dispatch-scan'
import { setQuantity } from '../../main/dispatch/lines'
import { openDispatch } from '../../main/dispatch/open-dispatch'
import { reverseDispatch } from '../../main/dispatch/reverse'
import { undoLast } from '../../main/dispatch/undo'
import { openPostgresStore } from '../../main/store/open-postgres'
import { openSqliteStore } from '../../main/store/open-sqlite'
import type { WarehouseSchema } from '../../main/store/schema'
import { warehousePlan } from '../../main/store/warehouse-plan'
import { SalesOrderId, SerialId } from '../../shared/values'
import { chances } from './chances'
import { packingDeps } from './dispatching'
import { serialNamed } from './two-stations'
import { newOperationId } from './warehouse'

const { place, seed, acts, serials } = JSON.parse(process.argv[2] ?? '{}')
const opened = await (typeof place === 'string'
  ? openSqliteStore<WarehouseSchema>(place, warehousePlan)
  : openPostgresStore<WarehouseSchema>(place, warehousePlan))
if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
const store = opened.value
const deps = packingDeps(store, { station: `Bench ${seed}` })
const chance = chances(seed)
const oneOf = (count: number): number => Math.floor(chance() * count)
const operationId = newOperationId

const orders = await store.reader
  .selectFrom('sales_order as head')
  .innerJoin('sales_order_line as line', 'line.sales_order_id', 'head.id')
  .orderBy('head.id')
  .select(['head.id as salesOrderId', 'line.id as salesOrderLineId'])
  .execute()

/** Numbers that lie together, so that both stations reach for the same ones. */
function someNumbers(count: number): string[] {
  const first = oneOf(serials)
  return Array.from({ length: count }, (_, at) => serialNamed((first + at) % serials))
}

const anOrder = () =>
  orders[oneOf(orders.length)] ?? { salesOrderId: SalesOrderId.parse(1), salesOrderLineId: null }

const dispatchOf = (salesOrderId: SalesOrderId, status: 'open' | 'committed') =>
  store.reader
    .selectFrom('dispatch')
    .innerJoin('dispatch_line as line', 'line.dispatch_id', 'dispatch.id')
    .where('dispatch.sales_order_id', '=', salesOrderId)
    .where('dispatch.status', '=', status)
    .orderBy('dispatch.id', 'desc')
    .select(['dispatch.id as dispatchId', 'line.id as dispatchLineId', 'line.captured'])
    .executeTakeFirst()

async function actOnce(): Promise<unknown> {
  const { salesOrderId, salesOrderLineId } = anOrder()
  const what = oneOf(20)
  if (what < 4 && salesOrderLineId !== null)
    return allocateMany(deps, {
      operationId: operationId(),
      salesOrderLineId,
      texts: someNumbers(3),
      source: 'pasted',
    })
  if (what < 5 && salesOrderLineId !== null)
    return releaseLine(deps, { operationId: operationId(), salesOrderLineId })
  if (what < 6)
    return releaseSerial(deps, { operationId: operationId(), serialId: SerialId.parse(1 + oneOf(serials)) })
  if (what < 7 && salesOrderLineId !== null)
    return takeOver(deps, {
      operationId: operationId(),
      salesOrderLineId,
      serialId: SerialId.parse(1 + oneOf(serials)),
    })
  if (what < 17) return packSomething(salesOrderId, what)
  const shipped = await dispatchOf(salesOrderId, 'committed')
  if (what < 18 && shipped)
    return reverseDispatch(deps, {
      operationId: operationId(),
      dispatchId: shipped.dispatchId,
      reason: 'Wrong customer',
    })
  return openDispatch(deps, { operationId: operationId(), salesOrderId })
}

async function packSomething(salesOrderId: SalesOrderId, what: number): Promise<unknown> {
  const open = await dispatchOf(salesOrderId, 'open')
  if (!open) return openDispatch(deps, { operationId: operationId(), salesOrderId })
  const { dispatchId, dispatchLineId, captured } = open
  if (what < 8) return undoLast(deps, { operationId: operationId(), dispatchId })
  if (what < 11) {
    const [text = ''] = someNumbers(1)
    return dispatchScan(deps, { operationId: operationId(), dispatchId, text, source: 'scan', confirmed: [] })
  }
  if (what < 14)
    return captureMany(deps, {
      operationId: operationId(),
      dispatchLineId,
      texts: someNumbers(4),
      source: 'pasted',
      doubtsConfirmed: true,
    })
  // What is packed goes; the rest of the order follows.
  await setQuantity(deps, { operationId: operationId(), dispatchLineId, quantity: captured || null })
  return commitDispatch(deps, { operationId: operationId(), dispatchId })
}

const isRefused = (done: unknown): boolean =>
  typeof done === 'object' &&
  done !== null &&
  (('ok' in done && done.ok === false) || ('kind' in done && done.kind === 'refused'))

const worked = { acts, accepted: 0, refused: 0, faults: [] as string[], milliseconds: 0 }
const start = performance.now()
for (let done = 0; done < acts; done += 1)
  try {
    if (isRefused(await actOnce())) worked.refused += 1
    else worked.accepted += 1
  } catch (fault) {
    worked.faults.push(String(fault))
  }
worked.milliseconds = performance.now() - start
await store.close()
process.stdout.write(`${JSON.stringify(worked)}\n`)
