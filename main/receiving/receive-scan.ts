import type { Batch } from '../../shared/batch'
import type { Receipt } from '../../shared/ipc/receiving'
import type { Outcome } from '../../shared/ipc/scanning'
import type { Refusal, RefusalCode, RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import { isSerialDoubtCode } from '../../shared/serial-doubts'
import {
  type OperationId,
  type PurchaseOrderId,
  ReceiptId,
  type ReceiptLineId,
  SerialId,
} from '../../shared/values'
import { type Operation, type RecordedOperation, writeOnce } from '../ledger/operation'
import { type CodedProduct, findProductByCode } from '../products/product-code-rows'
import { keptNumber } from '../serials/kept-number'
import { readWarehouseSettings } from '../settings/warehouse-settings'
import type { WriteTransaction } from '../store/store'
import { announceLine, lineOf } from './announce-line'
import { captureNumbers } from './capture-numbers'
import { type ReceivingDeps, workOn } from './deps'
import { changeLine } from './kept-lines'
import { putLine } from './lines'
import {
  findWorkingReceipt,
  readReceipt,
  receiptIn,
  type WorkingLine,
  type WorkingReceipt,
} from './read-receipt'
import { activeLine, judgeCount, judgeRoom } from './rules'

/** What an operator may overrule after reading it. */
const isDoubt = ({ code }: Refusal): boolean =>
  isSerialDoubtCode(code) || code === 'more-than-quantity' || code === 'more-than-ordered'

/** One scan, or one number typed by hand, that belongs to a receipt. */
export interface ReceivingScan {
  readonly operationId: OperationId
  readonly receiptId: ReceiptId
  readonly text: string
  /** Nothing is known of it but its text; see `Scan`. */
  readonly isPlain?: boolean
  /** What its label says of the batch of the unit. */
  readonly batch?: Batch
  readonly source: 'scan' | 'typed'
  /** What the operator has seen of this scan and keeps it all the same. */
  readonly confirmed: readonly RefusalCode[]
}

/** What was written, and on which line; the counts are read once it is on disk. */
export interface Taken {
  readonly kind: 'captured' | 'selected' | 'counted'
  readonly receiptLineId: ReceiptLineId
  readonly serial: string
  readonly isOnManifest: boolean
}

/** What no number came of: a line was selected, or a unit counted on it. */
const takenOnLine = (
  kind: 'selected' | 'counted',
  { receiptLineId }: Pick<WorkingLine, 'receiptLineId'>,
): Taken => ({ kind, receiptLineId, serial: '', isOnManifest: false })

/**
 * Takes one scan onto a receipt: a product's code selects its line (or counts a unit of a product without serial
 * numbers), anything else is a serial number for the line with the red arrow.
 */
export async function receiveScan(deps: ReceivingDeps, scan: ReceivingScan): Promise<Outcome> {
  const taken = await writeOnce<Result<Taken, Refusal>>(
    deps,
    scan.operationId,
    (operation) => takeScan(deps, operation, scan),
    takenBefore,
  )
  if (!taken.ok) return { kind: isDoubt(taken.refusal) ? 'doubted' : 'refused', refusal: taken.refusal }
  return tellTaken(deps, scan.receiptId, taken.value)
}

async function takeScan(
  deps: ReceivingDeps,
  operation: Operation,
  scan: ReceivingScan,
): Promise<Result<Taken, Refusal>> {
  const receipt = await receiptIn(operation.tx, scan.receiptId, 'open')
  if (!receipt.ok) return receipt
  const product = await findProductByCode(operation.tx, scan.text)
  return product
    ? takeProductCode(deps, operation, { receipt: receipt.value, product, scan })
    : takeNumber(deps, operation, receipt.value, scan)
}

/** Takes a serial number onto the line with the red arrow; refused, it has written nothing. */
export async function takeNumber(
  { arrows }: ReceivingDeps,
  operation: Operation,
  { head, lines }: WorkingReceipt,
  { receiptId, source, confirmed, ...scan }: ReceivingScan,
): Promise<Result<Taken, Refusal>> {
  const line = activeLine(lines, arrows.chosenLine(workOn(receiptId)))
  if (!line) return refused(whyNoLine(lines))
  const { productId } = line
  const { supplierId } = head
  const text = await keptNumber(operation, { ...scan, productId, products: [productId], supplierId })
  const { taken, refused: notTaken } = await captureNumbers(operation, {
    line,
    texts: [text],
    source,
    batch: scan.batch,
    areDoubtsConfirmed: confirmed.some(isSerialDoubtCode),
    isOverReceiptConfirmed: confirmed.includes('more-than-quantity'),
    tell: () => undefined,
  })
  const [refusal] = notTaken
  if (refusal) return refused(refusal.refusal)
  const [number] = taken
  return accepted({
    kind: 'captured',
    receiptLineId: line.receiptLineId,
    serial: number?.serial ?? text,
    isOnManifest: number?.isOnManifest === true,
  })
}

interface CodeScan {
  readonly receipt: WorkingReceipt
  readonly product: CodedProduct
  readonly scan: ReceivingScan
}

async function takeProductCode(
  deps: ReceivingDeps,
  operation: Operation,
  { receipt, product, scan }: CodeScan,
): Promise<Result<Taken, Refusal>> {
  const line = lineOfProduct(receipt, product)
  if (!line) return takeNewProduct(operation, { receipt, product, scan })
  if (!line.capturesSerials) return countUnit(operation, line, scan)
  if (deps.arrows.wasJustChosenByCode(workOn(scan.receiptId), line.receiptLineId))
    return refused({
      code: 'product-code',
      text: scan.text,
      productId: product.productId,
      productName: product.productName,
    })
  return line.isComplete && !line.isCounted
    ? expectOneMore(operation, line, scan)
    : accepted(takenOnLine('selected', line))
}

/**
 * The code of a complete line: its number would go to the line that the arrow has moved on to. So the line expects one
 * more, once the operator has said that it really came.
 */
async function expectOneMore(
  operation: Operation,
  line: WorkingLine,
  { confirmed, source }: ReceivingScan,
): Promise<Result<Taken, Refusal>> {
  const room = judgeRoom({
    ...line,
    isOverReceiptConfirmed: confirmed.includes('more-than-quantity'),
    text: null,
  })
  if (!room.ok) return room
  await changeLine(
    operation,
    line,
    { quantityToReceive: room.value },
    { event: 'over-receipt confirmed', source },
  )
  return accepted(takenOnLine('selected', line))
}

/** Without an order, the code of a product puts it on the receipt; with one, it does not belong here. */
async function takeNewProduct(
  operation: Operation,
  { receipt, product, scan }: CodeScan,
): Promise<Result<Taken, Refusal>> {
  if (receipt.head.purchaseOrderId !== null)
    return refused({ code: 'product-not-on-receipt', text: scan.text, productName: product.productName })
  const { capturePurchases } = await readWarehouseSettings(operation.tx)
  const capturesSerials = product.hasSerialNumbers && capturePurchases
  const put = await putLine(operation, receipt, product.productId, {
    quantity: capturesSerials ? null : 1,
    isCounted: true,
    source: scan.source,
  })
  if (!put.ok) return put
  return accepted(takenOnLine(capturesSerials ? 'selected' : 'counted', { receiptLineId: put.value }))
}

/** Repeating the code of a product without serial numbers is a quantity, unless the quantity was entered by hand. */
async function countUnit(
  operation: Operation,
  line: WorkingLine,
  { confirmed, source }: ReceivingScan,
): Promise<Result<Taken, Refusal>> {
  if (line.quantityToReceive !== null && !line.isCounted) return accepted(takenOnLine('selected', line))
  const counted = judgeCount(line, { isOverReceiptConfirmed: confirmed.includes('more-than-ordered') })
  if (!counted.ok) return counted
  const isOver = line.outstanding !== null && counted.value > line.outstanding
  await changeLine(
    operation,
    line,
    { quantityToReceive: counted.value, isCounted: true },
    { event: isOver ? 'over-receipt confirmed' : 'units counted', source },
  )
  return accepted(takenOnLine('counted', line))
}

/** Of two order lines with the same product, the first that still takes units. */
function lineOfProduct({ lines }: WorkingReceipt, { productId }: CodedProduct): WorkingLine | undefined {
  const ofProduct = lines.filter((line) => line.productId === productId)
  return ofProduct.find((line) => !line.isComplete || line.isCounted) ?? ofProduct[0]
}

function whyNoLine(lines: readonly WorkingLine[]): RefusalOf<'no-active-line' | 'capture-switched-off'> {
  const isCaptureOff = lines.some((line) => line.hasSerialNumbers && !line.capturesSerials)
  return isCaptureOff ? { code: 'capture-switched-off', side: 'purchases' } : { code: 'no-active-line' }
}

/** The answer to a scan that the ledger has already: the station stopped before it was told. */
export async function takenBefore(
  tx: WriteTransaction,
  { documentId, documentLineId, serial, serialId }: RecordedOperation,
): Promise<Result<Taken, Refusal>> {
  const receipt = await findWorkingReceipt(tx, ReceiptId.parse(documentId))
  const line = receipt?.lines.find(({ receiptLineId }) => receiptLineId === documentLineId)
  // Somebody took the line off since.
  if (!line) return refused({ code: 'no-active-line' })
  const { receiptLineId, capturesSerials } = line
  if (serial === null) return accepted(takenOnLine(capturesSerials ? 'selected' : 'counted', line))
  return accepted({
    kind: 'captured',
    receiptLineId,
    serial,
    isOnManifest: await cameAsAnnounced(tx, serialId, receipt?.head.purchaseOrderId ?? null),
  })
}

/** The manifest of the order names it. */
async function cameAsAnnounced(
  tx: WriteTransaction,
  serialId: number | null,
  purchaseOrderId: PurchaseOrderId | null,
): Promise<boolean> {
  if (serialId === null || purchaseOrderId === null) return false
  const unit = await tx
    .selectFrom('serial_number as unit')
    .innerJoin('purchase_order_line as announced', 'announced.id', 'unit.expected_line_id')
    .where('unit.id', '=', SerialId.parse(serialId))
    .where('announced.purchase_order_id', '=', purchaseOrderId)
    .select('unit.id')
    .executeTakeFirst()
  return unit !== undefined
}

async function tellTaken(deps: ReceivingDeps, receiptId: ReceiptId, taken: Taken): Promise<Outcome> {
  const { receiptLineId, kind } = taken
  const work = workOn(receiptId)
  if (kind === 'selected') await deps.arrows.choose(work, receiptLineId, { byCode: true })
  else deps.arrows.numberWasTaken(work)
  const receipt = await readReceipt(deps.store.reader, receiptId, deps.arrows.chosenLine(work))
  announceLine(deps, receipt, lineOf(receipt, receiptLineId))
  deps.changed(['receipts', 'serials'])
  return outcomeOf(receipt, taken)
}

/** What came of a scan, with the counts of the receipt as it is then. */
export function outcomeOf(
  receipt: Receipt,
  { receiptLineId: lineId, kind, serial, isOnManifest }: Taken,
): Outcome {
  const line = lineOf(receipt, lineId)
  const { productName, captured, capturesSerials, isComplete } = line
  const quantity = line.quantityToReceive ?? line.outstanding
  if (kind === 'selected') return { kind, lineId, productName, captured, quantity, capturesSerials }
  if (kind === 'counted') return { kind, lineId, productName, quantity: quantity ?? 0 }
  return {
    kind,
    serial,
    lineId,
    productName,
    captured,
    quantity: quantity ?? captured,
    isLineComplete: isComplete,
    isWorkComplete: receipt.isReadyToCommit,
    swappedFor: null,
    wasWithoutSerial: false,
    isOnManifest,
  }
}
