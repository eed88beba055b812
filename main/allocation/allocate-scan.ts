import type { Outcome } from '../../shared/ipc/scanning'
import type { AllocationLine } from '../../shared/ipc/allocation'
import type { Refusal } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import { parseSerial } from '../../shared/serial-number'
import { type OperationId, type SalesOrderId, SalesOrderLineId } from '../../shared/values'
import { type Operation, writeOnce } from '../ledger/operation'
import { type CodedProduct, findProductByCode } from '../products/product-code-rows'
import { findFiled } from '../serials/filed-numbers'
import { allocateNumbers } from './allocate-numbers'
import { announceLine, lineOf } from './announce-line'
import { type AllocationDeps, workOn } from './deps'
import { readAllocation, waitingOrder, type WorkingOrder } from './read-allocation'
import { activeLine } from './rules'

/** One scan, or one number typed by hand, that is to be promised to an order. */
export interface AllocationScan {
  readonly operationId: OperationId
  readonly salesOrderId: SalesOrderId
  readonly text: string
  readonly source: 'scan' | 'typed'
}

interface Taken {
  readonly kind: 'captured' | 'selected'
  readonly salesOrderLineId: SalesOrderLineId
  readonly serial: string
}

/** Takes one scan for an order before it is packed: a product's code selects its line, anything else is a number. */
export async function allocateScan(deps: AllocationDeps, scan: AllocationScan): Promise<Outcome> {
  const taken = await writeOnce<Result<Taken, Refusal>>(
    deps,
    scan.operationId,
    (operation) => takeScan(deps, operation, scan),
    async (_tx, { documentLineId, serial }) =>
      accepted({
        kind: 'captured',
        salesOrderLineId: SalesOrderLineId.parse(documentLineId),
        serial: serial ?? '',
      }),
  )
  if (!taken.ok) return { kind: 'refused', refusal: taken.refusal }
  return tellTaken(deps, scan.salesOrderId, taken.value)
}

async function takeScan(
  deps: AllocationDeps,
  operation: Operation,
  scan: AllocationScan,
): Promise<Result<Taken, Refusal>> {
  const { salesOrderId, text, source } = scan
  const found = await waitingOrder(operation.tx, salesOrderId)
  if (!found.ok) return found
  const order = found.value
  const product = await findProductByCode(operation.tx, text)
  if (product) return takeProductCode(deps, order, { product, text })
  const active = activeLine(order.lines, deps.arrows.chosenLine(workOn(salesOrderId)))
  const line = await lineForNumber(operation, order, text, active)
  if (!line) return refused({ code: 'no-active-line' })
  const { taken, refused: notTaken } = await allocateNumbers(operation, {
    order,
    line,
    texts: [text],
    source,
    tell: () => undefined,
  })
  const [refusal] = notTaken
  if (refusal) return refused(refusal.refusal)
  return accepted({
    kind: 'captured',
    salesOrderLineId: line.salesOrderLineId,
    serial: taken[0]?.serial ?? text,
  })
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

/** The product of the active line comes first; a number that only another line's product has in stock belongs there. */
async function lineForNumber(
  { tx, engine }: Operation,
  { lines }: WorkingOrder,
  text: string,
  active: AllocationLine | undefined,
): Promise<AllocationLine | undefined> {
  const number = parseSerial(text)
  if (!number.ok) return active ?? lines.find((line) => line.hasSerialNumbers)
  const filed = await findFiled(tx, engine, [number.value.key])
  const having = lines.filter((line) => filed.some(({ productId }) => productId === line.productId))
  const isFree = (line: AllocationLine) =>
    filed.some(({ productId, status }) => productId === line.productId && status === 'in-stock')
  if (active && having.some((line) => line.productId === active.productId && isFree(line))) return active
  const free = having.filter(isFree)
  return free.find((line) => !line.isComplete) ?? free[0] ?? active ?? having[0]
}

async function tellTaken(deps: AllocationDeps, salesOrderId: SalesOrderId, taken: Taken): Promise<Outcome> {
  const { salesOrderLineId: lineId, kind, serial } = taken
  const work = workOn(salesOrderId)
  if (kind === 'selected') await deps.arrows.choose(work, lineId, { byCode: true })
  else if (deps.arrows.chosenLine(work) === lineId) deps.arrows.numberWasTaken(work)
  else await deps.arrows.choose(work, lineId, { byCode: false })
  const allocation = await readAllocation(deps.store.reader, salesOrderId, deps.arrows.chosenLine(work))
  const line = lineOf(allocation, lineId)
  announceLine(deps, allocation, line)
  deps.changed(['sales', 'dispatches', 'products', 'serials'])
  const { productName, outstanding: quantity } = line
  const captured = line.allocated + line.picked
  if (kind === 'selected') return { kind, lineId, productName, captured, quantity, capturesSerials: true }
  return {
    kind,
    serial,
    lineId,
    productName,
    captured,
    quantity,
    isLineComplete: line.isComplete,
    isWorkComplete: allocation.isComplete,
    swappedFor: null,
    wasWithoutSerial: false,
  }
}
