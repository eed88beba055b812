import type { Refusal } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import { type DispatchId, DispatchLineId } from '../../shared/values'
import { captureOnLine } from '../dispatch/capture-many'
import type { DispatchDeps } from '../dispatch/deps'
import { dispatchIn, type NotInStatus, type WorkingDispatch } from '../dispatch/read-dispatch'
import type { Operation } from '../ledger/operation'
import type { CodedProduct } from '../products/product-code-rows'
import type { ListDocument, ListLine } from './spread'

/** An open dispatch as a list is packed into it. */
export class DispatchList implements ListDocument {
  readonly #deps: DispatchDeps
  readonly #operation: Operation
  readonly #dispatch: WorkingDispatch
  readonly #doubtsConfirmed: boolean

  private constructor(
    deps: DispatchDeps,
    operation: Operation,
    dispatch: WorkingDispatch,
    doubtsConfirmed: boolean,
  ) {
    this.#deps = deps
    this.#operation = operation
    this.#dispatch = dispatch
    this.#doubtsConfirmed = doubtsConfirmed
  }

  static async open(
    deps: DispatchDeps,
    operation: Operation,
    dispatchId: DispatchId,
    { doubtsConfirmed }: { readonly doubtsConfirmed: boolean },
  ): Promise<Result<DispatchList, NotInStatus>> {
    const dispatch = await dispatchIn(operation.tx, dispatchId, 'open')
    if (!dispatch.ok) return dispatch
    return accepted(new DispatchList(deps, operation, dispatch.value, doubtsConfirmed))
  }

  get number(): string {
    return this.#dispatch.head.number
  }

  line(lineId: number): ListLine | undefined {
    const line = this.#dispatch.lines.find(({ dispatchLineId }) => dispatchLineId === lineId)
    return line && { lineId, productName: line.productName }
  }

  async linesOf({
    productId,
    productName,
    sku,
  }: CodedProduct): Promise<Result<readonly [ListLine, ...ListLine[]], Refusal>> {
    const [first, ...others] = this.#dispatch.lines.flatMap((line) =>
      line.productId === productId ? [{ lineId: line.dispatchLineId, productName }] : [],
    )
    if (first) return accepted([first, ...others])
    const { orderNumber } = this.#dispatch.head
    return refused({ code: 'product-not-on-order', text: sku, productName, orderNumber })
  }

  capture({ lineId }: ListLine, texts: readonly string[]) {
    return captureOnLine(this.#deps, this.#operation, {
      dispatchLineId: DispatchLineId.parse(lineId),
      texts: [...texts],
      source: 'import',
      doubtsConfirmed: this.#doubtsConfirmed,
    })
  }

  isFull({ code }: Refusal): boolean {
    return code === 'line-complete'
  }

  async end(): Promise<void> {}
}
