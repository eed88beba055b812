import { cancelCount } from '../../../main/counting/close-count'
import { takeMany } from '../../../main/counting/take-numbers'
import { undoLast } from '../../../main/counting/undo'
import type { Store } from '../../../main/store/store'
import { actOnUnits } from '../../../main/units/act-on-units'
import type { StockCount } from '../../../shared/ipc/counting'
import type { UnitAct } from '../../../shared/unit-acts'
import { anOpenCount, committing, counted, countingDeps } from '../../support/counting'
import { allocated, anOpenDispatch, packed } from '../../support/dispatching'
import { aConfirmedSalesOrder } from '../../support/selling'
import { aProduct, newOperationId, serialsOnHand, unitsOnHand, valueOf } from '../../support/warehouse'

const onCount = ({ stockCountId }: StockCount) => ({ operationId: newOperationId(), stockCountId })

/**
 * SC-1001 over everything is committed: it found what was missing, took in two numbers that nobody knew, one of them
 * beyond the books, missed A-5, and released A-3, which was promised. SC-1002 is let go, SC-1003 open with three numbers.
 */
export async function busyCounts(store: Store): Promise<void> {
  const deps = countingDeps(store)
  const router = await aProduct(store, { sku: 'ROUTER' })
  const modem = await aProduct(store, { sku: 'MODEM' })
  await serialsOnHand(store, router, ['A-0', 'A-1', 'A-2', 'A-3', 'A-4', 'A-5'])
  await unitsOnHand(store, router, { units: 1 })
  await serialsOnHand(store, modem, ['M-1', 'M-2'])
  await acts(store, 'quarantine', 'A-1')
  await acts(store, 'report-missing', 'A-2')
  const order = await aConfirmedSalesOrder(store, [{ product: router, quantity: 2 }])
  await allocated(store, order, ['A-3'])
  await packed(store, await anOpenDispatch(store, order), ['A-4'])

  const committed = await anOpenCount(deps)
  await counted(
    deps,
    committed,
    ['ROUTER', 'A-0', 'a-1', 'A-2', 'A-0', 'N-1', 'N-2', 'N-3'],
    ['serial-shape-differs'],
  )
  valueOf(await undoLast(deps, onCount(committed)))
  const list = { texts: ['M-1', 'M-1'], productId: null, source: 'pasted' as const, doubtsConfirmed: true }
  valueOf(await takeMany(deps, { ...onCount(committed), ...list }))
  valueOf(await committing(deps, committed, { releaseAllocated: true, reason: 'A box behind the shelf' }))

  const letGo = await anOpenCount(deps, modem)
  await counted(deps, letGo, ['M-1'])
  valueOf(await cancelCount(deps, { ...onCount(letGo), reason: 'Later' }))
  await counted(deps, await anOpenCount(deps, router), ['A-0', 'A-4', 'N-9'], ['serial-shape-differs'])
}

async function acts(store: Store, act: UnitAct, serial: string): Promise<void> {
  const { id } = await store.reader
    .selectFrom('serial_number')
    .where('serial', '=', serial)
    .select('id')
    .executeTakeFirstOrThrow()
  const reason = 'Seen at the bench'
  const wanted = { operationId: newOperationId(), act, serialIds: [id], reason }
  const { done } = valueOf(await actOnUnits(countingDeps(store), wanted))
  if (done !== 1) throw new Error(`${act} was refused for ${serial}`)
}
