import { correctUnit } from '../../../main/dispatch/correct-unit'
import { commitReceipt } from '../../../main/receiving/commit'
import type { Store } from '../../../main/store/store'
import { actOnUnits } from '../../../main/units/act-on-units'
import { actWithoutSerial } from '../../../main/units/act-without-serial'
import { correctNumber } from '../../../main/units/correct-number'
import type { UnitAct } from '../../../shared/unit-acts'
import type { SerialId } from '../../../shared/values'
import { anOpenDispatch, packed, packingDeps, shippedOut } from '../../support/dispatching'
import { anOpenReceipt, capturedOn, receivingDeps } from '../../support/receiving'
import { aConfirmedSalesOrder } from '../../support/selling'
import { aConfirmedOrder, aProduct, newOperationId, unitsOnHand, valueOf } from '../../support/warehouse'

/** What happens to one unit each, in this order. */
const acts: Readonly<Record<string, readonly UnitAct[]>> = {
  'R-01': ['quarantine'],
  'R-02': ['quarantine', 'release'],
  'R-03': ['mark-damaged'],
  'R-04': ['mark-damaged', 'mark-good'],
  'R-05': ['report-missing'],
  'R-06': ['report-missing', 'found'],
  'R-07': ['return-to-supplier'],
  'R-08': ['write-off'],
  'R-09': ['write-off', 'take-back'],
  'R-11': ['mark-damaged'],
}

/**
 * come in with a receipt, and everything that can be done to a unit is done to one of them; then R-10 and
 * R-11 are put right, and of what was shipped R-12 turns out to be here, and R-13 to have left. Another product has
 * units without serial no., to which everything is done that can be done to these.
 */
export async function busyUnits(store: Store): Promise<void> {
  const deps = packingDeps(store)
  const router = await aProduct(store, { sku: 'ROUTER' })
  const serials = Array.from({ length: 13 }, (_, place) => `R-${String(place + 1).padStart(2, '0')}`)
  const order = await aConfirmedOrder(store, [{ product: router, quantity: 13 }])
  const { receiptId } = await capturedOn(store, await anOpenReceipt(store, order, [13]), serials)
  valueOf(await commitReceipt(receivingDeps(store), { operationId: newOperationId(), receiptId }))
  for (const [serial, ofUnit] of Object.entries(acts))
    for (const act of ofUnit) {
      const wanted = {
        operationId: newOperationId(),
        act,
        serialIds: [await idOf(store, serial)],
        reason: 'Seen',
      }
      const { refused } = valueOf(await actOnUnits(deps, wanted))
      if (refused.length > 0) throw new Error(`${act} of ${serial} was refused`)
    }
  for (const serial of ['R-10', 'R-11']) {
    const wrong = { serialId: await idOf(store, serial), text: `${serial}-X`, reason: 'Misread' }
    valueOf(await correctNumber(deps, { operationId: newOperationId(), ...wrong, doubtsConfirmed: true }))
  }
  const dispatch = await anOpenDispatch(
    store,
    await aConfirmedSalesOrder(store, [{ product: router, quantity: 1 }]),
  )
  await packed(store, dispatch, ['R-12'])
  const { dispatchId } = await shippedOut(store, dispatch)
  const swapped = { serialId: await idOf(store, 'R-12'), text: 'R-13', reason: 'Boxes mixed up' }
  const on = { operationId: newOperationId(), dispatchId, doubtsConfirmed: false }
  valueOf(await correctUnit(deps, { ...on, ...swapped }))
  await busyWithoutSerial(store)
}

async function busyWithoutSerial(store: Store): Promise<void> {
  const modem = await aProduct(store, { sku: 'MODEM' })
  await unitsOnHand(store, modem, { units: 20 })
  for (const [act, part, units] of [
    ['quarantine', 'good', 7],
    ['release', 'blocked', 1],
    ['write-off', 'blocked', 1],
    ['return-to-supplier', 'good', 2],
    ['found', 'good', 3],
  ] as const) {
    const wanted = {
      operationId: newOperationId(),
      productId: modem.productId,
      act,
      part,
      units,
      reason: 'Seen',
    }
    valueOf(await actWithoutSerial(packingDeps(store), wanted))
  }
}

async function idOf(store: Store, serial: string): Promise<SerialId> {
  const { id } = await store.reader
    .selectFrom('serial_number')
    .where('serial', '=', serial)
    .select('id')
    .executeTakeFirstOrThrow()
  return id
}
