import { autoNumber } from '../../../main/receiving/auto-number'
import { captureMany } from '../../../main/receiving/capture-many'
import { chooseLine } from '../../../main/receiving/choose-line'
import { commitReceipt } from '../../../main/receiving/commit'
import { type ReceivingDeps, workOn } from '../../../main/receiving/deps'
import {
  addLine,
  receiveOutstanding,
  removeLine,
  setNotGood,
  setQuantity,
  setSupplierReference,
} from '../../../main/receiving/lines'
import { markDamaged } from '../../../main/receiving/mark-damaged'
import { openReceipt } from '../../../main/receiving/open-receipt'
import { readReceipt } from '../../../main/receiving/read-receipt'
import { receiveScan } from '../../../main/receiving/receive-scan'
import { reverseReceipt } from '../../../main/receiving/reverse'
import { undoLast, undoLine, undoSerial } from '../../../main/receiving/undo'
import type { Arrows } from '../../../main/scanning/arrows'
import { saveWarehouseSettings } from '../../../main/settings/warehouse-settings'
import type { Store } from '../../../main/store/store'
import type { Input } from '../../../shared/ipc/contract'
import { type Announce, events, type Payload } from '../../../shared/ipc/events'
import type { Product } from '../../../shared/ipc/products'
import type { PurchaseOrder } from '../../../shared/ipc/purchases'
import type { Receipt, ReceiptLine } from '../../../shared/ipc/receiving'
import type { RefusalCode } from '../../../shared/refusal'
import type { OperationId, PurchaseOrderId, SerialId, SupplierId } from '../../../shared/values'
import { receivingDeps } from '../../support/receiving'
import { aConfirmedOrder, aProduct, newOperationId, valueOf } from '../../support/warehouse'

type OnReceipt = Pick<Receipt, 'receiptId'>
type OnLine = Pick<ReceiptLine, 'receiptLineId'>
type ListOptions = Partial<Input<'receiving.captureMany'>>
type NotGood = Partial<Input<'receiving.setNotGood'>>

/** A station that receives. Each act has an operation id of its own, unless it is given one. */
export class ReceivingStation {
  readonly deps: ReceivingDeps
  /** How far long work was said to be. */
  readonly progress: Payload<'work.progressed'>[] = []

  constructor(store: Store, arrows?: Arrows) {
    const deps = receivingDeps(store)
    const announce: Announce = (name, payload) => {
      if (name === 'work.progressed') this.progress.push(events['work.progressed'].parse(payload))
    }
    this.deps = { ...deps, announce, arrows: arrows ?? deps.arrows }
  }

  async capture(capturePurchases: boolean): Promise<void> {
    await this.#save({ capturePurchases })
  }

  /** From now on a number is on hand once in the whole warehouse. */
  async makeUniqueInWarehouse(): Promise<void> {
    await this.#save({ serialsUniqueInWarehouse: true })
  }

  async #save(settings: Input<'settings.saveWarehouse'>['settings']): Promise<void> {
    valueOf(await saveWarehouseSettings(this.deps, { operationId: newOperationId(), settings }))
  }

  openFor(
    { purchaseOrderId }: { readonly purchaseOrderId: PurchaseOrderId },
    operationId = newOperationId(),
  ) {
    return openReceipt(this.deps, { operationId, purchaseOrderId, supplierId: null })
  }

  openWithoutOrder(supplierId: SupplierId | null = null, operationId = newOperationId()) {
    return openReceipt(this.deps, { operationId, purchaseOrderId: null, supplierId })
  }

  /** The receipt as it is now, with the red arrow of this station. */
  read({ receiptId }: OnReceipt): Promise<Receipt> {
    const { store, arrows } = this.deps
    return readReceipt(store.reader, receiptId, arrows.chosenLine(workOn(receiptId)))
  }

  scan(on: OnReceipt, text: string, ...confirmed: RefusalCode[]) {
    return this.scanAs(newOperationId(), on, text, ...confirmed)
  }

  scanAs(operationId: OperationId, { receiptId }: OnReceipt, text: string, ...confirmed: RefusalCode[]) {
    return receiveScan(this.deps, { operationId, receiptId, text, source: 'scan', confirmed })
  }

  choose({ receiptId }: OnReceipt, { receiptLineId }: OnLine) {
    return chooseLine(this.deps, { receiptId, lineId: receiptLineId })
  }

  list({ receiptLineId }: OnLine, texts: string[], options: ListOptions = {}) {
    const usual = { source: 'pasted', overReceiptConfirmed: false, doubtsConfirmed: false } as const
    return captureMany(this.deps, {
      operationId: newOperationId(),
      receiptLineId,
      texts,
      ...usual,
      ...options,
    })
  }

  autoNumber({ receiptLineId }: OnLine, prefix: string, count: number, operationId = newOperationId()) {
    return autoNumber(this.deps, { operationId, receiptLineId, prefix, count })
  }

  setQuantity(
    { receiptLineId }: OnLine,
    quantity: number | null,
    { isConfirmed = false, operationId = newOperationId() } = {},
  ) {
    return setQuantity(this.deps, {
      operationId,
      receiptLineId,
      quantity,
      overReceiptConfirmed: isConfirmed,
    })
  }

  receiveOutstanding({ receiptId }: OnReceipt, operationId = newOperationId()) {
    return receiveOutstanding(this.deps, { operationId, receiptId })
  }

  setNotGood({ receiptLineId }: OnLine, notGood: NotGood) {
    const good = { damaged: 0, refusedUnits: 0, refusedReason: '' }
    return setNotGood(this.deps, { operationId: newOperationId(), receiptLineId, ...good, ...notGood })
  }

  markDamaged(serialId: SerialId, isDamaged = true, operationId = newOperationId()) {
    return markDamaged(this.deps, { operationId, serialId, isDamaged })
  }

  addLine(
    { receiptId }: OnReceipt,
    { productId }: Pick<Product, 'productId'>,
    quantity: number | null = null,
    operationId = newOperationId(),
  ) {
    return addLine(this.deps, { operationId, receiptId, productId, quantity })
  }

  removeLine({ receiptLineId }: OnLine, operationId = newOperationId()) {
    return removeLine(this.deps, { operationId, receiptLineId })
  }

  refer({ receiptId }: OnReceipt, supplierReference: string, operationId = newOperationId()) {
    return setSupplierReference(this.deps, { operationId, receiptId, supplierReference })
  }

  undoLast({ receiptId }: OnReceipt, operationId = newOperationId()) {
    return undoLast(this.deps, { operationId, receiptId })
  }

  undoSerial(serialId: SerialId, operationId = newOperationId()) {
    return undoSerial(this.deps, { operationId, serialId })
  }

  undoLine({ receiptLineId }: OnLine, operationId = newOperationId()) {
    return undoLine(this.deps, { operationId, receiptLineId })
  }

  commit({ receiptId }: OnReceipt, operationId = newOperationId()) {
    return commitReceipt(this.deps, { operationId, receiptId })
  }

  reverse({ receiptId }: OnReceipt, reason = 'Wrong delivery', operationId = newOperationId()) {
    return reverseReceipt(this.deps, { operationId, receiptId, reason })
  }
}

/** A line of a receipt by its place, counted from 1. */
export function lineOf({ lines }: Receipt, place = 1): ReceiptLine {
  const line = lines[place - 1]
  if (!line) throw new Error(`The receipt has no line ${place}`)
  return line
}

/** A station that captures, with a receipt open for so many units of each of these products; every quantity is blank. */
export async function aDelivery(
  store: Store,
  ordered: readonly { readonly product: Product; readonly quantity: number }[],
): Promise<{ station: ReceivingStation; receipt: Receipt; order: PurchaseOrder }> {
  const station = new ReceivingStation(store)
  await station.capture(true)
  const order = await aConfirmedOrder(store, ordered)
  return { station, order, receipt: valueOf(await station.openFor(order)) }
}

/** The same for ten routers. */
export async function tenRouters(store: Store) {
  const product = await aProduct(store, { sku: 'ROUTER', name: 'Router X1' })
  const delivery = await aDelivery(store, [{ product, quantity: 10 }])
  return { ...delivery, product, line: lineOf(delivery.receipt) }
}

/** A station that captures, with an empty receipt that is for no order. */
export async function anUnorderedDelivery(store: Store) {
  const station = new ReceivingStation(store)
  await station.capture(true)
  return { station, receipt: valueOf(await station.openWithoutOrder()) }
}
