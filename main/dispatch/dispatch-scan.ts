import type { Batch } from '../../shared/batch'
import type { Outcome } from '../../shared/ipc/scanning'
import type { Refusal, RefusalCode } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import { isSerialDoubt } from '../../shared/serial-doubts'
import type { DispatchId, OperationId } from '../../shared/values'
import { type Operation, writeOnce } from '../ledger/operation'
import { type CodedProduct, findProductByCode } from '../products/product-code-rows'
import { announceLine, shownLineOf } from './announce-line'
import { type DispatchDeps, workOn } from './deps'
import { changeLine } from './kept-lines'
import { dispatchIn, readDispatch, type WorkingDispatch, type WorkingLine } from './read-dispatch'
import { judgeCount } from './rules'
import { outcomeOf, type Taken, takenBefore, takenOnLine, takeNumber } from './take-number'

/** One scan, or one number typed by hand, that belongs to a dispatch. */
export interface DispatchScan {
  readonly operationId: OperationId
  readonly dispatchId: DispatchId
  readonly text: string
  /** Nothing is known of it but its text; see `Scan`. */
  readonly isPlain?: boolean
  /** What its label says of the batch of the unit. */
  readonly batch?: Batch
  readonly source: 'scan' | 'typed'
  /** What the operator has seen of this scan and keeps it all the same. */
  readonly confirmed: readonly RefusalCode[]
}

/**
 * Takes one scan into an open dispatch: a product's code selects its line (or counts a unit of a product without serial
 * numbers), anything else is a serial number: of the line with the red arrow, or of the one line that it fits.
 */
export async function dispatchScan(deps: DispatchDeps, scan: DispatchScan): Promise<Outcome> {
  const taken = await writeOnce<Result<Taken, Refusal>>(
    deps,
    scan.operationId,
    (operation) => takeScan(deps, operation, scan),
    takenBefore,
  )
  if (!taken.ok) return { kind: isSerialDoubt(taken.refusal) ? 'doubted' : 'refused', refusal: taken.refusal }
  return tellTaken(deps, scan.dispatchId, taken.value)
}

async function takeScan(
  deps: DispatchDeps,
  operation: Operation,
  scan: DispatchScan,
): Promise<Result<Taken, Refusal>> {
  const found = await dispatchIn(operation.tx, scan.dispatchId, 'open')
  if (!found.ok) return found
  const dispatch = found.value
  const product = await findProductByCode(operation.tx, scan.text)
  if (product) return takeProductCode(deps, operation, { dispatch, product, scan })
  const chosen = deps.arrows.chosenLine(workOn(scan.dispatchId))
  return takeNumber(operation, dispatch, { ...scan, chosen })
}

interface CodeScan {
  readonly dispatch: WorkingDispatch
  readonly product: CodedProduct
  readonly scan: DispatchScan
}

async function takeProductCode(
  deps: DispatchDeps,
  operation: Operation,
  { dispatch, product, scan }: CodeScan,
): Promise<Result<Taken, Refusal>> {
  const { productId, productName } = product
  const ofProduct = dispatch.lines.filter((line) => line.productId === productId)
  const line = ofProduct.find((one) => one.outstanding > 0 && !one.isComplete) ?? ofProduct[0]
  if (!line)
    return refused({
      code: 'product-not-on-order',
      text: scan.text,
      productName,
      orderNumber: dispatch.head.orderNumber,
    })
  if (!line.capturesSerials) return countUnit(operation, line, scan)
  if (deps.arrows.wasJustChosenByCode(workOn(scan.dispatchId), line.dispatchLineId))
    return refused({ code: 'product-code', text: scan.text, productId, productName })
  return accepted(takenOnLine('selected', line))
}

/** Repeating the code of a product without serial numbers is a quantity, unless the quantity was filled in or entered. */
async function countUnit(
  operation: Operation,
  line: WorkingLine,
  { source }: DispatchScan,
): Promise<Result<Taken, Refusal>> {
  if (line.quantityToShip !== null && !line.isCounted) return accepted(takenOnLine('selected', line))
  const counted = judgeCount(line)
  if (!counted.ok) return counted
  await changeLine(
    operation,
    line,
    { quantityToShip: counted.value, isCounted: true },
    { event: 'units counted', source },
  )
  return accepted(takenOnLine('counted', line))
}

async function tellTaken(deps: DispatchDeps, dispatchId: DispatchId, taken: Taken): Promise<Outcome> {
  const { dispatchLineId: lineId, kind } = taken
  const work = workOn(dispatchId)
  const before = deps.arrows.chosenLine(work)
  if (kind === 'selected') await deps.arrows.choose(work, lineId, { byCode: true })
  else if (kind === 'captured' && before !== lineId) await deps.arrows.choose(work, lineId, { byCode: false })
  else deps.arrows.numberWasTaken(work)
  const dispatch = await readDispatch(deps.store.reader, dispatchId, deps.arrows.chosenLine(work))
  announceLine(deps, dispatch, shownLineOf(dispatch, lineId))
  deps.changed(kind === 'captured' ? ['dispatches', 'serials'] : ['dispatches'])
  return outcomeOf(dispatch, taken)
}
