import type { Allocation, AllocationLine } from '../../shared/ipc/allocation'
import type { Outcome } from '../../shared/ipc/scanning'
import type { Refusal } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import { parseSerial } from '../../shared/serial-number'
import { SalesOrderLineId } from '../../shared/values'
import type { Operation, RecordedOperation } from '../ledger/operation'
import { findFiled } from '../serials/filed-numbers'
import { keptNumber } from '../serials/kept-number'
import type { WriteTransaction } from '../store/store'
import { allocateNumbers } from './allocate-numbers'
import { lineOf } from './announce-line'
import type { WorkingOrder } from './read-allocation'
import { activeLine } from './rules'

/** What was written, and on which line; the counts are read once it is on disk. */
export interface Taken {
  readonly kind: 'captured' | 'selected'
  readonly salesOrderLineId: SalesOrderLineId
  readonly serial: string
}

interface ScannedNumber {
  readonly text: string
  /** Nothing is known of it but its text; see `Scan`. */
  readonly isPlain?: boolean
  readonly source: 'scan' | 'typed'
  /** Where the red arrow was put at this station. */
  readonly chosen: number | null
}

/** Promises a number to the line with the red arrow, or the line that it fits; refused, it has written nothing. */
export async function takeNumber(
  operation: Operation,
  order: WorkingOrder,
  { source, chosen, ...scan }: ScannedNumber,
): Promise<Result<Taken, Refusal>> {
  const active = activeLine(order.lines, chosen)
  const withSerials = order.lines.filter(({ hasSerialNumbers }) => hasSerialNumbers)
  const products = withSerials.map(({ productId }) => productId)
  const wanted = { ...scan, productId: active?.productId, products, supplierId: null }
  const text = await keptNumber(operation, wanted)
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

/** The answer to a scan that the ledger has already: the station stopped before it was told. */
export async function takenBefore(
  _tx: WriteTransaction,
  { documentLineId, serial }: RecordedOperation,
): Promise<Result<Taken, Refusal>> {
  const salesOrderLineId = SalesOrderLineId.parse(documentLineId)
  return accepted({ kind: 'captured', salesOrderLineId, serial: serial ?? '' })
}

/** What came of a scan, with the counts of the order as it is then. */
export function outcomeOf(
  allocation: Allocation,
  { salesOrderLineId: lineId, kind, serial }: Taken,
): Outcome {
  const line = lineOf(allocation, lineId)
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
    isOnManifest: false,
  }
}
