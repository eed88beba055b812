import { expect, it } from 'vitest'
import { autoNumber } from '../../../main/receiving/auto-number'
import { captureMany } from '../../../main/receiving/capture-many'
import type { ReceivingDeps } from '../../../main/receiving/deps'
import { addLine, setNotGood, setQuantity } from '../../../main/receiving/lines'
import { openReceipt } from '../../../main/receiving/open-receipt'
import { receiveScan } from '../../../main/receiving/receive-scan'
import { undoLast } from '../../../main/receiving/undo'
import { saveWarehouseSettings } from '../../../main/settings/warehouse-settings'
import type { Store } from '../../../main/store/store'
import type { Product } from '../../../shared/ipc/products'
import type { Receipt, ReceiptLine } from '../../../shared/ipc/receiving'
import { receivingDeps } from '../../support/receiving'
import { describeOnEveryStore } from '../../support/test-store'
import { aProduct, newOperationId, valueOf } from '../../support/warehouse'

const setCapturing = (deps: ReceivingDeps, capturePurchases: boolean) =>
  saveWarehouseSettings(deps, { operationId: newOperationId(), settings: { capturePurchases } })

function onlyLine({ lines: [line] }: Receipt): ReceiptLine {
  if (!line) throw new Error('The receipt has no line')
  return line
}

/** A receipt without an order, with one blank line that captures. */
async function aBlankLine(store: Store, product?: Product) {
  const deps = receivingDeps(store)
  await setCapturing(deps, true)
  const opened = { operationId: newOperationId(), purchaseOrderId: null, supplierId: null }
  const { receiptId } = valueOf(await openReceipt(deps, opened))
  const { productId } = product ?? (await aProduct(store))
  const added = { operationId: newOperationId(), receiptId, productId, quantity: null }
  return { deps, line: onlyLine(valueOf(await addLine(deps, added))) }
}

/** Three units, one of which is damaged and has no number. */
async function twoGoodOneDamaged(store: Store) {
  const { deps, line } = await aBlankLine(store)
  const { receiptLineId } = line
  const quantity = { operationId: newOperationId(), receiptLineId, quantity: 3, overReceiptConfirmed: false }
  valueOf(await setQuantity(deps, quantity))
  const notGood = {
    operationId: newOperationId(),
    receiptLineId,
    damaged: 1,
    refusedUnits: 0,
    refusedReason: '',
  }
  valueOf(await setNotGood(deps, notGood))
  return { deps, line }
}

const pasted = ({ receiptLineId }: ReceiptLine, texts: readonly string[]) => ({
  operationId: newOperationId(),
  receiptLineId,
  texts,
  source: 'pasted' as const,
  overReceiptConfirmed: false,
  doubtsConfirmed: false,
})

describeOnEveryStore('the room on a receipt line', (stores) => {
  it('grows with a list on a blank line without an order', async () => {
    const { deps, line } = await aBlankLine(await stores.open())

    const { receipt, numbers } = valueOf(await captureMany(deps, pasted(line, ['A-1', 'A-2', 'A-3'])))

    expect(numbers).toEqual({ taken: 3, refused: [] })
    expect(onlyLine(receipt)).toMatchObject({ captured: 3, quantityToReceive: 3 })
  })

  it('is not taken by a number where a damaged unit without one is', async () => {
    const { deps, line } = await twoGoodOneDamaged(await stores.open())

    const { receipt, numbers } = valueOf(await captureMany(deps, pasted(line, ['A-1', 'A-2', 'A-3'])))

    expect(numbers.taken).toBe(2)
    expect(numbers.refused).toMatchObject([{ at: 3, refusal: { code: 'more-than-quantity', quantity: 3 } }])
    expect(onlyLine(receipt)).toMatchObject({ captured: 2, quantityToReceive: 3, damaged: 1 })
  })

  it('is not taken by auto-numbers either', async () => {
    const { deps, line } = await twoGoodOneDamaged(await stores.open())
    const { receiptLineId } = line

    const numbered = await autoNumber(deps, {
      operationId: newOperationId(),
      receiptLineId,
      prefix: 'X',
      count: 3,
    })

    expect(numbered).toMatchObject({ ok: false, refusal: { code: 'more-than-quantity', quantity: 3 } })
  })

  it('stays for damaged units when a counted number is undone', async () => {
    const store = await stores.open()
    const product = await aProduct(store, { sku: 'ROUTER' })
    const { deps, line } = await aBlankLine(store, product)
    const { receiptId, receiptLineId } = line
    const scan = (text: string) =>
      receiveScan(deps, { operationId: newOperationId(), receiptId, text, source: 'scan', confirmed: [] })
    await setCapturing(deps, false)
    await scan('ROUTER')
    await scan('ROUTER')
    const damaged = { damaged: 1, refusedUnits: 0, refusedReason: '' }
    valueOf(await setNotGood(deps, { operationId: newOperationId(), receiptLineId, ...damaged }))
    await setCapturing(deps, true)
    expect(await scan('A-1')).toMatchObject({ kind: 'captured' })

    const undone = valueOf(await undoLast(deps, { operationId: newOperationId(), receiptId }))

    expect(onlyLine(undone.receipt)).toMatchObject({ captured: 0, quantityToReceive: 1, damaged: 1 })
  })
})
