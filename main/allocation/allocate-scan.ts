import type { Outcome } from '../../shared/ipc/scanning'
import type { Refusal } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import type { OperationId, SalesOrderId } from '../../shared/values'
import { type Operation, writeOnce } from '../ledger/operation'
import { type CodedProduct, findProductByCode } from '../products/product-code-rows'
import { announceLine, lineOf } from './announce-line'
import { type AllocationDeps, workOn } from './deps'
import { readAllocation, waitingOrder, type WorkingOrder } from './read-allocation'
import { outcomeOf, type Taken, takenBefore, takeNumber } from './take-number'

/** One scan, or one number typed by hand, that is to be promised to an order. */
export interface AllocationScan {
  readonly operationId: OperationId
  readonly salesOrderId: SalesOrderId
  readonly text: string
  /** Nothing is known of it but its text; see `Scan`. */
  readonly isPlain?: boolean
  readonly source: 'scan' | 'typed'
}

/** Takes one scan for an order before it is packed: a product's code selects its line, anything else is a number. */
export async function allocateScan(deps: AllocationDeps, scan: AllocationScan): Promise<Outcome> {
  const taken = await writeOnce<Result<Taken, Refusal>>(
    deps,
    scan.operationId,
    (operation) => takeScan(deps, operation, scan),
    takenBefore,
  )
  if (!taken.ok) return { kind: 'refused', refusal: taken.refusal }
  return tellTaken(deps, scan.salesOrderId, taken.value)
}

async function takeScan(
  deps: AllocationDeps,
  operation: Operation,
  scan: AllocationScan,
): Promise<Result<Taken, Refusal>> {
  const { salesOrderId, text } = scan
  const found = await waitingOrder(operation.tx, salesOrderId)
  if (!found.ok) return found
  const order = found.value
  const product = await findProductByCode(operation.tx, text)
  if (product) return takeProductCode(deps, order, { product, text })
  const chosen = deps.arrows.chosenLine(workOn(salesOrderId))
  return takeNumber(operation, order, { ...scan, chosen })
}

function takeProductCode(
  deps: AllocationDeps,
  { head, lines }: WorkingOrder,
  { product, text }: { readonly product: CodedProduct; readonly text: string },
): Result<Taken, Refusal> {
  const { productId, productName } = product
  const ofProduct = lines.filter((line) => line.productId === productId)
  const line = ofProduct.find((one) => !one.isComplete) ?? ofProduct[0]
  if (!line) return refused({ code: 'product-not-on-order', text, productName, orderNumber: head.number })
  if (!line.hasSerialNumbers) return refused({ code: 'line-not-serialised', productName })
  if (deps.arrows.wasJustChosenByCode(workOn(head.salesOrderId), line.salesOrderLineId))
    return refused({ code: 'product-code', text, productId, productName })
  return accepted({ kind: 'selected', salesOrderLineId: line.salesOrderLineId, serial: '' })
}

async function tellTaken(deps: AllocationDeps, salesOrderId: SalesOrderId, taken: Taken): Promise<Outcome> {
  const { salesOrderLineId: lineId, kind } = taken
  const work = workOn(salesOrderId)
  if (kind === 'selected') await deps.arrows.choose(work, lineId, { byCode: true })
  else if (deps.arrows.chosenLine(work) === lineId) deps.arrows.numberWasTaken(work)
  else await deps.arrows.choose(work, lineId, { byCode: false })
  const allocation = await readAllocation(deps.store.reader, salesOrderId, deps.arrows.chosenLine(work))
  announceLine(deps, allocation, lineOf(allocation, lineId))
  deps.changed(['sales', 'dispatches', 'products', 'serials'])
  return outcomeOf(allocation, taken)
}
