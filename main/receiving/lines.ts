import { accepted, refused, type Result } from '../../shared/result'
import type { Receipt } from '../../shared/ipc/receiving'
import type { RefusalOf } from '../../shared/refusal'
import type { CaptureSource, OperationId, ProductId, ReceiptId, ReceiptLineId } from '../../shared/values'
import { changedFields } from '../ledger/changed-fields'
import type { Operation } from '../ledger/operation'
import type { Reader } from '../store/store'
import { changeReceipt, changeReceiptLine } from './change-receipt'
import type { ReceivingDeps } from './deps'
import { addLines, changeLine, takeLineOff } from './kept-lines'
import type { NotInStatus, WorkingReceipt } from './read-receipt'
import { updateSupplierReference } from './receipt-rows'
import { judgeQuantity } from './rules'

interface AddLine {
  readonly operationId: OperationId
  readonly receiptId: ReceiptId
  readonly productId: ProductId
  readonly quantity: number | null
}

export type AddLineRefusal = RefusalOf<
  'product-not-found' | 'product-archived' | 'product-on-receipt-already' | 'line-of-order'
>

export function addLine(
  deps: ReceivingDeps,
  wanted: AddLine,
): Promise<Result<Receipt, AddLineRefusal | NotInStatus>> {
  return changeReceipt(deps, wanted, (operation, receipt) =>
    putLine(operation, receipt, wanted.productId, { quantity: wanted.quantity, isCounted: false }),
  )
}

interface Put {
  readonly quantity: number | null
  readonly isCounted: boolean
  readonly source?: CaptureSource
}

/**
 * Puts a product on a receipt without an order. A counted line grows with what is scanned; a quantity that was entered
 * stays what it is.
 */
export async function putLine(
  operation: Operation,
  { head, lines }: WorkingReceipt,
  productId: ProductId,
  { quantity: quantityToReceive, isCounted, source }: Put,
): Promise<Result<ReceiptLineId, AddLineRefusal>> {
  const { tx } = operation
  const product = await findProduct(tx, productId)
  if (!product) return refused({ code: 'product-not-found' })
  if (head.purchaseOrderId !== null) return refused({ code: 'line-of-order', productName: product.name })
  if (product.status === 'archived') return refused({ code: 'product-archived', productName: product.name })
  if (lines.some((line) => line.productId === productId))
    return refused({ code: 'product-on-receipt-already', productName: product.name })
  const position = await nextPosition(tx, head.receiptId)
  const line = { position, productId, purchaseOrderLineId: null, quantityToReceive, isCounted }
  const [receiptLineId] = await addLines(operation, head.receiptId, [line], source)
  if (receiptLineId === undefined) throw new Error(`A line was not put on receipt ${head.number}`)
  return accepted(receiptLineId)
}

export function removeLine(
  deps: ReceivingDeps,
  wanted: { readonly operationId: OperationId; readonly receiptLineId: ReceiptLineId },
): Promise<Result<Receipt, RefusalOf<'line-of-order' | 'line-has-captured'> | NotInStatus>> {
  return changeReceiptLine<RefusalOf<'line-of-order' | 'line-has-captured'>>(
    deps,
    wanted,
    async (operation, line) => {
      const { productName, captured } = line
      if (line.purchaseOrderLineId !== null) return refused({ code: 'line-of-order', productName })
      if (captured > 0) return refused({ code: 'line-has-captured', productName, captured })
      await takeLineOff(operation, line)
      return accepted(undefined)
    },
  )
}

interface SetQuantity {
  readonly operationId: OperationId
  readonly receiptLineId: ReceiptLineId
  readonly quantity: number | null
  readonly overReceiptConfirmed: boolean
}

type QuantityRefusal = RefusalOf<
  'more-than-ordered' | 'quantity-below-captured' | 'damaged-more-than-received'
>

/** Enters the *Quantity to receive* of a line; null is blank, not received. */
export function setQuantity(
  deps: ReceivingDeps,
  { quantity, overReceiptConfirmed: isOverReceiptConfirmed, ...on }: SetQuantity,
): Promise<Result<Receipt, QuantityRefusal | NotInStatus>> {
  return changeReceiptLine<QuantityRefusal>(deps, on, async (operation, line) => {
    const judged = judgeQuantity({ line, quantity, isOverReceiptConfirmed })
    if (!judged.ok) return judged
    const isOver = quantity !== null && line.outstanding !== null && quantity > line.outstanding
    await changeLine(
      operation,
      line,
      { quantityToReceive: quantity, isCounted: false },
      { event: isOver ? 'over-receipt confirmed' : 'receipt line changed' },
    )
    return accepted(undefined)
  })
}

/** Sets every blank line of an order's receipt to what is outstanding. */
export function receiveOutstanding(
  deps: ReceivingDeps,
  on: { readonly operationId: OperationId; readonly receiptId: ReceiptId },
): Promise<Result<Receipt, NotInStatus>> {
  return changeReceipt<never>(deps, on, async (operation, { lines }) => {
    for (const line of lines)
      if (line.quantityToReceive === null && line.outstanding !== null && line.outstanding > 0)
        await changeLine(operation, line, { quantityToReceive: line.outstanding, isCounted: false })
    return accepted(undefined)
  })
}

interface NotGood {
  readonly operationId: OperationId
  readonly receiptLineId: ReceiptLineId
  readonly damaged: number
  readonly refusedUnits: number
  readonly refusedReason: string
}

/** Damaged units without a serial number (they come in, not free), and units refused at the door (they do not). */
export function setNotGood(
  deps: ReceivingDeps,
  { damaged, refusedUnits, refusedReason, ...on }: NotGood,
): Promise<Result<Receipt, RefusalOf<'damaged-more-than-received'> | NotInStatus>> {
  return changeReceiptLine<RefusalOf<'damaged-more-than-received'>>(deps, on, async (operation, line) => {
    const quantity = line.quantityToReceive ?? 0
    if (damaged + line.captured > quantity)
      return refused({ code: 'damaged-more-than-received', productName: line.productName, damaged, quantity })
    await changeLine(operation, line, { damaged, refusedUnits, refusedReason })
    return accepted(undefined)
  })
}

export function setSupplierReference(
  deps: ReceivingDeps,
  { supplierReference, ...on }: { operationId: OperationId; receiptId: ReceiptId; supplierReference: string },
): Promise<Result<Receipt, NotInStatus>> {
  return changeReceipt<never>(deps, on, async ({ tx, ledger }, { head }) => {
    const { receiptId } = head
    const changed = changedFields({ supplierReference: head.supplierReference }, { supplierReference })
    if (!changed) return accepted(undefined)
    await updateSupplierReference(tx, receiptId, supplierReference)
    await ledger.append([
      { event: 'receipt changed', ...changed, document: 'receipt', documentId: receiptId },
    ])
    return accepted(undefined)
  })
}

const findProduct = (reader: Reader, productId: ProductId) =>
  reader.selectFrom('product').where('id', '=', productId).select(['name', 'status']).executeTakeFirst()

async function nextPosition(reader: Reader, receiptId: ReceiptId): Promise<number> {
  const { last } = await reader
    .selectFrom('receipt_line')
    .where('receipt_id', '=', receiptId)
    .select(({ fn }) => fn.max('position').as('last'))
    .executeTakeFirstOrThrow()
  return last === null ? 0 : last + 1
}
