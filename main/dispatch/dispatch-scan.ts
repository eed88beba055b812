import type { Outcome } from '../../shared/ipc/scanning'
import type { Refusal, RefusalCode } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import { isSerialDoubt, isSerialDoubtCode } from '../../shared/serial-doubts'
import { parseSerial } from '../../shared/serial-number'
import { DispatchId, type DispatchLineId, type OperationId } from '../../shared/values'
import { type Operation, type RecordedOperation, writeOnce } from '../ledger/operation'
import { type CodedProduct, findProductByCode } from '../products/product-code-rows'
import { findFiled } from '../serials/filed-numbers'
import type { WriteTransaction } from '../store/store'
import { announceLine, shownLineOf } from './announce-line'
import { type DispatchDeps, workOn } from './deps'
import { changeLine } from './kept-lines'
import { packNumbers } from './pack-numbers'
import {
  dispatchIn,
  findWorkingDispatch,
  readDispatch,
  type WorkingDispatch,
  type WorkingLine,
} from './read-dispatch'
import { activeLine, judgeCount } from './rules'
import { lineForNumber } from './line-for-number'

/** One scan, or one number typed by hand, that belongs to a dispatch. */
export interface DispatchScan {
  readonly operationId: OperationId
  readonly dispatchId: DispatchId
  readonly text: string
  readonly source: 'scan' | 'typed'
  /** What the operator has seen of this scan and keeps it all the same. */
  readonly confirmed: readonly RefusalCode[]
}

/** What was written, and on which line; the counts are read once it is on disk. */
interface Taken {
  readonly kind: 'captured' | 'selected' | 'counted'
  readonly dispatchLineId: DispatchLineId
  readonly serial: string
  readonly swappedFor: string | null
  readonly wasWithoutSerial: boolean
}

const onLine = (kind: 'selected' | 'counted', { dispatchLineId }: WorkingLine): Taken => ({
  kind,
  dispatchLineId,
  serial: '',
  swappedFor: null,
  wasWithoutSerial: false,
})

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
  return takeNumber(deps, operation, dispatch, scan)
}

async function takeNumber(
  deps: DispatchDeps,
  operation: Operation,
  dispatch: WorkingDispatch,
  { dispatchId, text, source, confirmed }: DispatchScan,
): Promise<Result<Taken, Refusal>> {
  const number = parseSerial(text)
  if (!number.ok) return number
  const { serial, key } = number.value
  const active = activeLine(dispatch.lines, deps.arrows.chosenLine(workOn(dispatchId)))
  const filed = await findFiled(operation.tx, operation.engine, [key])
  const line = lineForNumber(dispatch, { serial, filed, active })
  if (!line.ok) return line
  const { taken, refused: notTaken } = await packNumbers(operation, {
    dispatch,
    line: line.value,
    texts: [text],
    source,
    areDoubtsConfirmed: confirmed.some(isSerialDoubtCode),
    tell: () => undefined,
  })
  const [packed] = taken
  if (!packed) return refused(notTaken[0]?.refusal ?? { code: 'serial-empty' })
  return accepted({
    kind: 'captured',
    dispatchLineId: line.value.dispatchLineId,
    serial,
    swappedFor: packed.swappedFor?.serial ?? null,
    wasWithoutSerial: packed.from === 'unseen',
  })
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
  return accepted(onLine('selected', line))
}

/** Repeating the code of a product without serial numbers is a quantity, unless the quantity was filled in or entered. */
async function countUnit(
  operation: Operation,
  line: WorkingLine,
  { source }: DispatchScan,
): Promise<Result<Taken, Refusal>> {
  if (line.quantityToShip !== null && !line.isCounted) return accepted(onLine('selected', line))
  const counted = judgeCount(line)
  if (!counted.ok) return counted
  await changeLine(
    operation,
    line,
    { quantityToShip: counted.value, isCounted: true },
    { event: 'units counted', source },
  )
  return accepted(onLine('counted', line))
}

/** The answer to a scan that the ledger has already: the station stopped before it was told. */
async function takenBefore(
  tx: WriteTransaction,
  recorded: RecordedOperation,
): Promise<Result<Taken, Refusal>> {
  const lines = await tx
    .selectFrom('ledger')
    .where('seq', '>=', recorded.seq)
    .where('operation_id', '=', recorded.operationId)
    .orderBy('seq')
    .select(['event', 'serial', 'document_line_id as lineId'])
    .execute()
  const of = (event: string) => lines.find((line) => line.event === event)
  const packed = of('picked') ?? of('captured and picked')
  const dispatch = await findDispatchRecorded(tx, recorded)
  const lineId = (packed ?? lines.at(-1))?.lineId
  const line = dispatch?.lines.find(({ dispatchLineId }) => dispatchLineId === lineId)
  if (!line) throw new Error(`${recorded.operationId} was '${recorded.event}', of no line of a dispatch`)
  if (!packed) return accepted(onLine('counted', line))
  return accepted({
    kind: 'captured',
    dispatchLineId: line.dispatchLineId,
    serial: packed.serial ?? '',
    swappedFor: of('allocation swapped')?.serial ?? null,
    wasWithoutSerial: packed.event === 'captured and picked',
  })
}

/** A swap is first told of the order whose number gave way. */
async function findDispatchRecorded(
  tx: WriteTransaction,
  { operationId, seq }: RecordedOperation,
): Promise<WorkingDispatch | undefined> {
  const { documentId } = await tx
    .selectFrom('ledger')
    .where('seq', '>=', seq)
    .where('operation_id', '=', operationId)
    .where('document', '=', 'dispatch')
    .select('document_id as documentId')
    .executeTakeFirstOrThrow()
  return findWorkingDispatch(tx, DispatchId.parse(documentId))
}

async function tellTaken(deps: DispatchDeps, dispatchId: DispatchId, taken: Taken): Promise<Outcome> {
  const { dispatchLineId: lineId, kind, serial, swappedFor, wasWithoutSerial } = taken
  const work = workOn(dispatchId)
  const before = deps.arrows.chosenLine(work)
  if (kind === 'selected') await deps.arrows.choose(work, lineId, { byCode: true })
  else if (kind === 'captured' && before !== lineId) await deps.arrows.choose(work, lineId, { byCode: false })
  else deps.arrows.numberWasTaken(work)
  const dispatch = await readDispatch(deps.store.reader, dispatchId, deps.arrows.chosenLine(work))
  const line = shownLineOf(dispatch, lineId)
  announceLine(deps, dispatch, line)
  deps.changed(kind === 'captured' ? ['dispatches', 'serials'] : ['dispatches'])
  const { productName, captured, capturesSerials, isComplete } = line
  const quantity = line.quantityToShip ?? line.outstanding
  if (kind === 'selected') return { kind, lineId, productName, captured, quantity, capturesSerials }
  if (kind === 'counted') return { kind, lineId, productName, quantity }
  return {
    kind,
    serial,
    lineId,
    productName,
    captured,
    quantity,
    isLineComplete: isComplete,
    isWorkComplete: dispatch.isReadyToCommit,
    swappedFor,
    wasWithoutSerial,
  }
}
