import { releaseSerial, takeOver } from '../../../main/allocation/release'
import { correctUnit } from '../../../main/dispatch/correct-unit'
import { setQuantity, setReference } from '../../../main/dispatch/lines'
import { nameUnits } from '../../../main/dispatch/name-units'
import { undoLast } from '../../../main/dispatch/undo'
import type { Store } from '../../../main/store/store'
import type { Product } from '../../../shared/ipc/products'
import type { SerialId } from '../../../shared/values'
import { saveWarehouseSettings } from '../../../main/settings/warehouse-settings'
import {
  allocated,
  anOpenDispatch,
  aReversedDispatch,
  firstOf,
  packed,
  packingDeps,
  shippedOut,
} from '../../support/dispatching'
import { aConfirmedSalesOrder } from '../../support/selling'
import { aProduct, newOperationId, serialsOnHand, unitsOnHand, valueOf } from '../../support/warehouse'

/**
 * A warehouse in which every kind of thing has happened that promising and packing can do. SO-1001 and SO-1002 promise;
 * D-1001 is committed with a correction, D-1002 reversed, D-1003 let go, D-1004 left unnamed but for two, D-1005 is open.
 */
export async function busyDispatches(store: Store): Promise<void> {
  const router = await aProduct(store, { sku: 'ROUTER' })
  const cable = await aProduct(store, { sku: 'CABLE', hasSerialNumbers: false })
  await serialsOnHand(
    store,
    router,
    Array.from({ length: 20 }, (_, at) => `A-${String(at).padStart(2, '0')}`),
  )
  await unitsOnHand(store, router, { units: 4 })
  await unitsOnHand(store, cable, { units: 10 })
  const deps = packingDeps(store)
  const id = (serial: string) => serialIdOf(store, serial)

  const first = await aConfirmedSalesOrder(store, [{ product: router, quantity: 3 }])
  const second = await aConfirmedSalesOrder(store, [{ product: router, quantity: 4 }])
  await allocated(store, first, ['A-00', 'A-01', 'A-02'])
  await allocated(store, second, ['A-03'])
  valueOf(await releaseSerial(deps, { operationId: newOperationId(), serialId: await id('A-02') }))
  const { salesOrderLineId } = firstOf(second.lines)
  const over = { operationId: newOperationId(), serialId: await id('A-01'), salesOrderLineId }
  valueOf(await takeOver(deps, over))

  const order = await aConfirmedSalesOrder(store, [
    { product: router, quantity: 3 },
    { product: cable, quantity: 2 },
  ])
  await allocated(store, order, ['A-04', 'A-05'])
  const corrected = await anOpenDispatch(store, order)
  await packed(store, corrected, ['A-06', 'A-07', 'A-91', 'A-08'])
  const { dispatchId } = corrected
  valueOf(await undoLast(deps, { operationId: newOperationId(), dispatchId }))
  await packed(store, corrected, ['A-92'])
  await shippedOut(store, corrected)
  valueOf(await setReference(deps, { operationId: newOperationId(), dispatchId, reference: '1Z999' }))
  await corrects(store, dispatchId, await id('A-06'), 'A-09')
  await corrects(store, dispatchId, await id('A-92'), 'A-93')

  await aReversedDispatch(store, await shippedOf(store, router, ['A-10', 'A-11', 'A-94']))
  const letGo = await anOpenDispatch(store, second)
  await packed(store, letGo, ['A-03', 'A-12'])
  await aReversedDispatch(store, letGo)
  await unnamed(store, router)

  const open = await anOpenDispatch(store, second)
  const { dispatchLineId } = firstOf(open.lines)
  valueOf(await setQuantity(deps, { operationId: newOperationId(), dispatchLineId, quantity: 2 }))
  await packed(store, open, ['A-13'])
}

async function shippedOf(store: Store, product: Product, texts: readonly string[]) {
  const order = await aConfirmedSalesOrder(store, [{ product, quantity: texts.length }])
  await allocated(store, order, [firstOf(texts)])
  const dispatch = await anOpenDispatch(store, order)
  await packed(store, dispatch, texts)
  return shippedOut(store, dispatch)
}

async function corrects(
  store: Store,
  dispatchId: Parameters<typeof correctUnit>[1]['dispatchId'],
  serialId: SerialId,
  text: string,
): Promise<void> {
  const wanted = { operationId: newOperationId(), dispatchId, serialId, text, reason: 'Boxes mixed up' }
  valueOf(await correctUnit(packingDeps(store), { ...wanted, doubtsConfirmed: true }))
}

/** Three units leave while nobody is asked; two are named later, one of which nobody had ever seen. */
async function unnamed(store: Store, product: Product): Promise<void> {
  const deps = packingDeps(store)
  const capture = (captureSales: boolean) =>
    saveWarehouseSettings(deps, { operationId: newOperationId(), settings: { captureSales } })
  await capture(false)
  const order = await aConfirmedSalesOrder(store, [{ product, quantity: 3 }])
  await allocated(store, order, ['A-14'])
  const { lines } = await shippedOut(store, await anOpenDispatch(store, order))
  await capture(true)
  const { dispatchLineId } = firstOf(lines)
  const wanted = { operationId: newOperationId(), dispatchLineId, source: 'typed' as const }
  valueOf(await nameUnits(deps, { ...wanted, texts: ['A-14', 'A-95'], doubtsConfirmed: true }))
}

async function serialIdOf(store: Store, serial: string): Promise<SerialId> {
  const { id } = await store.reader
    .selectFrom('serial_number')
    .where('serial', '=', serial)
    .select('id')
    .executeTakeFirstOrThrow()
  return id
}
