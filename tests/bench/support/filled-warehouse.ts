import { captureMany } from '../../../main/receiving/capture-many'
import { commitReceipt } from '../../../main/receiving/commit'
import { saveWarehouseSettings } from '../../../main/settings/warehouse-settings'
import type { Store } from '../../../main/store/store'
import type { Product } from '../../../shared/ipc/products'
import { anOpenReceipt, receivingDeps } from '../../support/receiving'
import { aConfirmedOrder, aProduct, newOperationId, valueOf } from '../../support/warehouse'

const unitsPerReceipt = 10_000

/** The serial number of the unit at this place, counted from 0. */
export const serialAt = (place: number): string => `RX1-${String(place).padStart(7, '0')}`

/**
 * Receives so many units of one product, as a bench would: orders, receipts, pasted lists. All of one product, because
 * then nothing that is asked about a product is small.
 */
export async function fillWarehouse(store: Store, units: number): Promise<Product> {
  const settings = { capturePurchases: true }
  valueOf(await saveWarehouseSettings(receivingDeps(store), { operationId: newOperationId(), settings }))
  const product = await aProduct(store, { sku: 'RX1', name: 'Router X1' })
  for (let first = 0; first < units; first += unitsPerReceipt) {
    const count = Math.min(unitsPerReceipt, units - first)
    const texts = Array.from({ length: count }, (_, place) => serialAt(first + place))
    // oxlint-disable-next-line no-await-in-loop -- one receipt after the other: the store has one writer
    await receiveList(store, product, texts)
  }
  return product
}

async function receiveList(store: Store, product: Product, texts: readonly string[]): Promise<void> {
  const deps = receivingDeps(store)
  const order = await aConfirmedOrder(store, [{ product, quantity: texts.length }])
  const { receiptId, lines } = await anOpenReceipt(store, order, [texts.length])
  const [line] = lines
  if (!line) throw new Error('The receipt has no line')
  const { receiptLineId } = line
  const confirmed = { overReceiptConfirmed: false, doubtsConfirmed: true }
  const on = { operationId: newOperationId(), receiptLineId, source: 'pasted' as const }
  const { numbers } = valueOf(await captureMany(deps, { ...on, texts, ...confirmed }))
  if (numbers.taken !== texts.length) throw new Error(`${numbers.taken} of ${texts.length} were taken`)
  valueOf(await commitReceipt(deps, { operationId: newOperationId(), receiptId }))
}
