import type { Refusal } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import { type ReceiptId, ReceiptLineId } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import type { CodedProduct } from '../products/product-code-rows'
import { captureOnLine } from '../receiving/capture-many'
import type { ReceivingDeps } from '../receiving/deps'
import { takeLineOff } from '../receiving/kept-lines'
import { putLine } from '../receiving/lines'
import { type NotInStatus, openLine, receiptIn, type WorkingReceipt } from '../receiving/read-receipt'
import type { ListDocument, ListLine } from './spread'

interface Confirmed {
  readonly doubtsConfirmed: boolean
  readonly beyondConfirmed: boolean
}

/** An open receipt as a list is captured onto it. Without an order, the products of the list are put on it as scanning their codes would. */
export class ReceiptList implements ListDocument {
  readonly #deps: ReceivingDeps
  readonly #operation: Operation
  readonly #receipt: WorkingReceipt
  readonly #confirmed: Confirmed
  readonly #put: ReceiptLineId[] = []

  private constructor(
    deps: ReceivingDeps,
    operation: Operation,
    receipt: WorkingReceipt,
    confirmed: Confirmed,
  ) {
    this.#deps = deps
    this.#operation = operation
    this.#receipt = receipt
    this.#confirmed = confirmed
  }

  static async open(
    deps: ReceivingDeps,
    operation: Operation,
    receiptId: ReceiptId,
    confirmed: Confirmed,
  ): Promise<Result<ReceiptList, NotInStatus>> {
    const receipt = await receiptIn(operation.tx, receiptId, 'open')
    return receipt.ok ? accepted(new ReceiptList(deps, operation, receipt.value, confirmed)) : receipt
  }

  get number(): string {
    return this.#receipt.head.number
  }

  line(lineId: number): ListLine | undefined {
    const line = this.#receipt.lines.find(({ receiptLineId }) => receiptLineId === lineId)
    return line && { lineId, productName: line.productName }
  }

  async linesOf({
    productId,
    productName,
    sku,
    hasSerialNumbers,
  }: CodedProduct): Promise<Result<readonly [ListLine, ...ListLine[]], Refusal>> {
    const [first, ...others] = this.#receipt.lines.flatMap((line) =>
      line.productId === productId ? [{ lineId: line.receiptLineId, productName }] : [],
    )
    if (first) return accepted([first, ...others])
    if (!hasSerialNumbers) return refused({ code: 'line-not-serialised', productName })
    const onIt = { quantity: null, isCounted: true, source: 'import' } as const
    const put = await putLine(this.#operation, this.#receipt, productId, onIt)
    if (put.ok) {
      this.#put.push(put.value)
      return accepted([{ lineId: put.value, productName }])
    }
    if (put.refusal.code !== 'line-of-order') return put
    return refused({ code: 'product-not-on-receipt', text: sku, productName })
  }

  capture({ lineId }: ListLine, texts: readonly string[], isLast: boolean) {
    return captureOnLine(this.#deps, this.#operation, {
      receiptLineId: ReceiptLineId.parse(lineId),
      texts,
      source: 'import',
      doubtsConfirmed: this.#confirmed.doubtsConfirmed,
      overReceiptConfirmed: isLast && this.#confirmed.beyondConfirmed,
    })
  }

  isFull({ code }: Refusal): boolean {
    return code === 'more-than-quantity'
  }

  /** Lines that were put on it and took nothing go again. */
  async end(): Promise<void> {
    for (const receiptLineId of this.#put) {
      const found = await openLine(this.#operation.tx, receiptLineId)
      if (found.ok && found.value.line.captured === 0) await takeLineOff(this.#operation, found.value.line)
    }
  }
}
