import { accepted, refused, type Result } from '../../shared/result'
import type { Receipt } from '../../shared/ipc/receiving'
import type { RefusalOf } from '../../shared/refusal'
import type { OperationId, ProductId, ReceiptId, ReceiptLineId } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import type { Reader } from '../store/store'
import { changeReceipt, changeReceiptLine } from './change-receipt'
import type { ReceivingDeps } from './deps'
import { blankLine } from './open-receipt'
import type { NotInStatus, WorkingReceipt } from './read-receipt'
import { changeLine } from './receipt-rows'
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

/**
 * Puts a product on a receipt without an order. A counted line grows with what is scanned; a quantity that was entered
 * stays what it is.
 */
export async function putLine(
  { tx }: Operation,
  { head, lines }: WorkingReceipt,
  productId: ProductId,
  { quantity, isCounted }: { readonly quantity: number | null; readonly isCounted: boolean },
): Promise<Result<ReceiptLineId, AddLineRefusal>> {
  const product = await findProduct(tx, productId)
  if (!product) return refused({ code: 'product-not-found' })
  if (head.purchaseOrderId !== null) return refused({ code: 'line-of-order', productName: product.name })
  if (product.status === 'archived') return refused({ code: 'product-archived', productName: product.name })
  if (lines.some((line) => line.productId === productId))
    return refused({ code: 'product-on-receipt-already', productName: product.name })
  const { id } = await tx
    .insertInto('receipt_line')
    .values({
      ...blankLine,
      receipt_id: head.receiptId,
      position: await nextPosition(tx, head.receiptId),
      product_id: productId,
      purchase_order_line_id: null,
      quantity_to_receive: quantity,
      is_counted: isCounted ? 1 : 0,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return accepted(id)
}

export function removeLine(
  deps: ReceivingDeps,
  wanted: { readonly operationId: OperationId; readonly receiptLineId: ReceiptLineId },
): Promise<Result<Receipt, RefusalOf<'line-of-order' | 'line-has-captured'> | NotInStatus>> {
  return changeReceiptLine<RefusalOf<'line-of-order' | 'line-has-captured'>>(
    deps,
    wanted,
    async ({ tx }, line) => {
      const { productName, captured } = line
      if (line.purchaseOrderLineId !== null) return refused({ code: 'line-of-order', productName })
      if (captured > 0) return refused({ code: 'line-has-captured', productName, captured })
      await tx.deleteFrom('receipt_line').where('id', '=', line.receiptLineId).executeTakeFirstOrThrow()
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
    await changeLine(operation.tx, line.receiptLineId, { quantity_to_receive: quantity, is_counted: 0 })
    if (quantity !== null && line.outstanding !== null && quantity > line.outstanding)
      await operation.ledger.append([overReceipt(line, quantity)])
    return accepted(undefined)
  })
}

/** The ledger line for a quantity beyond the order, or beyond what was entered, that somebody confirmed. */
export const overReceipt = (
  line: {
    readonly receiptId: ReceiptId
    readonly receiptLineId: ReceiptLineId
    readonly productId: ProductId
    readonly quantityToReceive: number | null
  },
  quantity: number,
) =>
  ({
    event: 'over-receipt confirmed',
    productId: line.productId,
    before: line.quantityToReceive === null ? null : String(line.quantityToReceive),
    after: String(quantity),
    document: 'receipt',
    documentId: line.receiptId,
    documentLineId: line.receiptLineId,
  }) as const

/** Sets every blank line of an order's receipt to what is outstanding. */
export function receiveOutstanding(
  deps: ReceivingDeps,
  on: { readonly operationId: OperationId; readonly receiptId: ReceiptId },
): Promise<Result<Receipt, NotInStatus>> {
  return changeReceipt<never>(deps, on, async ({ tx }, { lines }) => {
    for (const { receiptLineId, quantityToReceive, outstanding } of lines)
      if (quantityToReceive === null && outstanding !== null && outstanding > 0)
        await changeLine(tx, receiptLineId, { quantity_to_receive: outstanding, is_counted: 0 })
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
  return changeReceiptLine<RefusalOf<'damaged-more-than-received'>>(deps, on, async ({ tx }, line) => {
    const quantity = line.quantityToReceive ?? 0
    if (damaged + line.captured > quantity)
      return refused({ code: 'damaged-more-than-received', productName: line.productName, damaged, quantity })
    await changeLine(tx, line.receiptLineId, {
      damaged,
      refused_units: refusedUnits,
      refused_reason: refusedReason,
    })
    return accepted(undefined)
  })
}

export function setSupplierReference(
  deps: ReceivingDeps,
  { supplierReference, ...on }: { operationId: OperationId; receiptId: ReceiptId; supplierReference: string },
): Promise<Result<Receipt, NotInStatus>> {
  return changeReceipt<never>(deps, on, async ({ tx }, { head }) => {
    await tx
      .updateTable('receipt')
      .set({ supplier_reference: supplierReference })
      .where('id', '=', head.receiptId)
      .execute()
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
