import { expect, it } from 'vitest'
import { commitReceipt } from '../../../main/receiving/commit'
import { listCaptured } from '../../../main/receiving/captured-rows'
import { actOnUnits } from '../../../main/units/act-on-units'
import { correctNumber } from '../../../main/units/correct-number'
import type { Store } from '../../../main/store/store'
import type { ReceiptId, SerialId } from '../../../shared/values'
import { anOpenReceipt, aReversedReceipt, capturedOn, receivingDeps } from '../../support/receiving'
import { promised } from '../../support/promised-units'
import { describeOnEveryStore } from '../../support/test-store'
import {
  aConfirmedOrder,
  aProduct,
  ledgerLines,
  newOperationId,
  readStock,
  serialIdsOf,
  serialsOnHand,
  valueOf,
  warehouseDeps,
} from '../../support/warehouse'
import { differencesIn } from '../verification/verified'

/** A committed receipt of these numbers. */
async function received(store: Store, serials: readonly string[]) {
  const product = await aProduct(store)
  const order = await aConfirmedOrder(store, [{ product, quantity: serials.length }])
  const receipt = await capturedOn(store, await anOpenReceipt(store, order, [serials.length]), serials)
  const { receiptId } = receipt
  valueOf(await commitReceipt(receivingDeps(store), { operationId: newOperationId(), receiptId }))
  return { product, receipt, ids: await serialIdsOf(store, product.productId) }
}

const correcting = (serialId: SerialId | undefined, text: string) => {
  if (serialId === undefined) throw new Error('There is no such number')
  const operationId = newOperationId()
  return { operationId, serialId, text, reason: 'Misread', doubtsConfirmed: false }
}

const capturedIn = async ({ reader, engine }: Store, receiptId: ReceiptId) =>
  (
    await listCaptured(reader, engine, { receiptId, receiptLineId: null, search: '', offset: 0, limit: 10 })
  ).rows.map(({ serial, status }) => `${serial} ${status}`)

const statusOf = async (store: Store, serial: string) =>
  (
    await store.reader
      .selectFrom('serial_number')
      .where('serial', '=', serial)
      .select('status')
      .executeTakeFirst()
  )?.status

describeOnEveryStore('correcting a number', (stores) => {
  it('puts the right one in the place of the wrong one on its receipt; stock stays', async () => {
    const store = await stores.open()
    const { product, receipt, ids } = await received(store, ['SN-1001', 'SN-1002'])
    const wanted = correcting(ids[0], 'SN-1O01')

    const answer = await correctNumber(warehouseDeps(store), wanted)

    expect(answer).toMatchObject({ ok: true, value: { serial: 'SN-1O01' } })
    expect(await capturedIn(store, receipt.receiptId)).toEqual(['SN-1O01 in-stock', 'SN-1002 in-stock'])
    expect(await statusOf(store, 'SN-1001')).toBe('gone')
    expect(await readStock(store, product.productId)).toEqual({ current: 2, without_serial: 0, blocked: 0 })
    expect(await ledgerLines(store, wanted.operationId)).toMatchObject([
      { event: 'number withdrawn', serial: 'SN-1001', after: 'gone', note: 'SN-1001 → SN-1O01: Misread' },
      { event: 'number put right', serial: 'SN-1O01', after: 'in-stock', document_id: receipt.receiptId },
    ])
    expect(await differencesIn(store)).toEqual([])
  })

  it('leaves the receipt as reversible as it was', async () => {
    const store = await stores.open()
    const { product, receipt, ids } = await received(store, ['A-1', 'A-2'])
    valueOf(await correctNumber(warehouseDeps(store), correcting(ids[0], 'A-3')))

    const { status } = await aReversedReceipt(store, receipt)

    expect(status).toBe('reversed')
    expect(await readStock(store, product.productId)).toMatchObject({ current: 0 })
    expect(await differencesIn(store)).toEqual([])
  })

  it('leaves a damaged unit damaged', async () => {
    const store = await stores.open()
    const { ids } = await received(store, ['A-1', 'A-2'])
    const damaged = { operationId: newOperationId(), act: 'mark-damaged' as const, reason: 'Dented' }
    await actOnUnits(warehouseDeps(store), { ...damaged, serialIds: ids.slice(0, 1) })

    valueOf(await correctNumber(warehouseDeps(store), correcting(ids[0], 'A-3')))

    expect(await statusOf(store, 'A-3')).toBe('damaged')
    expect(await differencesIn(store)).toEqual([])
  })

  it('is done for a unit that was given its number later as well, there and back', async () => {
    const store = await stores.open()
    const product = await aProduct(store)
    await serialsOnHand(store, product, ['A-1'])
    const [wrong] = await serialIdsOf(store, product.productId)

    const { serialId } = valueOf(await correctNumber(warehouseDeps(store), correcting(wrong, 'A-2')))
    const back = valueOf(await correctNumber(warehouseDeps(store), correcting(serialId, 'A-1')))

    expect(back).toEqual({ serialId: wrong, serial: 'A-1' })
    expect(await differencesIn(store)).toEqual([])
  })

  it('goes there and back on a receipt, and its numbers still find their receipts', async () => {
    const store = await stores.open()
    const { receipt, ids } = await received(store, ['A-1'])
    const first = valueOf(await correctNumber(warehouseDeps(store), correcting(ids[0], 'A-2')))
    valueOf(await correctNumber(warehouseDeps(store), correcting(first.serialId, 'A-1')))

    expect(await capturedIn(store, receipt.receiptId)).toEqual(['A-1 in-stock'])
    expect(await differencesIn(store)).toEqual([])
  })

  it('is recorded once when it is sent again', async () => {
    const store = await stores.open()
    const { ids } = await received(store, ['A-1'])
    const wanted = correcting(ids[0], 'A-2')
    const first = valueOf(await correctNumber(warehouseDeps(store), wanted))

    expect(valueOf(await correctNumber(warehouseDeps(store), wanted))).toEqual(first)
    expect(await differencesIn(store)).toEqual([])
  })

  it.each([
    ['a number that is on hand', 'A-2', 'serial-on-hand'],
    ['the same number in other letters', ' a-1', 'number-is-the-same'],
    ['nothing', ' ', 'serial-empty'],
  ])('is refused for %s, and writes nothing', async (_what, text, code) => {
    const store = await stores.open()
    const { ids } = await received(store, ['A-1', 'A-2'])
    const wanted = correcting(ids[0], text)

    const answer = await correctNumber(warehouseDeps(store), wanted)

    expect(answer).toMatchObject({ ok: false, refusal: { code } })
    expect(await ledgerLines(store, wanted.operationId)).toEqual([])
    expect(await statusOf(store, 'A-1')).toBe('in-stock')
  })

  it('asks again before it takes a number that looks like another one on hand', async () => {
    const store = await stores.open()
    const { ids } = await received(store, ['SN-1', 'SN-10'])
    const wanted = correcting(ids[0], 'SN-1O')

    const doubted = await correctNumber(warehouseDeps(store), wanted)
    const kept = await correctNumber(warehouseDeps(store), { ...wanted, doubtsConfirmed: true })

    expect(doubted).toMatchObject({ ok: false, refusal: { code: 'serial-looks-like', onHand: 'SN-10' } })
    expect(kept).toMatchObject({ ok: true })
  })

  it('is refused while the unit is promised or set aside', async () => {
    const store = await stores.open()
    const { ids } = await received(store, ['A-1', 'A-2'])
    const [first, second] = ids
    if (!first || !second) throw new Error('Two numbers were not captured')
    const { orderNumber } = await promised(store, first, 'allocated')
    const quarantine = { operationId: newOperationId(), act: 'quarantine' as const, reason: 'Recall' }
    await actOnUnits(warehouseDeps(store), { ...quarantine, serialIds: [second] })

    const answers = [
      await correctNumber(warehouseDeps(store), correcting(first, 'A-3')),
      await correctNumber(warehouseDeps(store), correcting(second, 'A-3')),
    ]

    expect(answers).toMatchObject([
      { ok: false, refusal: { code: 'unit-allocated', orderNumber } },
      { ok: false, refusal: { code: 'number-not-here', serial: 'A-2', status: 'quarantined' } },
    ])
  })
})
