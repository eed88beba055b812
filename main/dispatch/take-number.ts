import type { Batch } from '../../shared/batch'
import type { Dispatch } from '../../shared/ipc/dispatch'
import type { Outcome } from '../../shared/ipc/scanning'
import type { Refusal, RefusalCode } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import { isSerialDoubtCode } from '../../shared/serial-doubts'
import { parseSerial } from '../../shared/serial-number'
import { DispatchId, type DispatchLineId } from '../../shared/values'
import type { Operation, RecordedOperation } from '../ledger/operation'
import { findFiled } from '../serials/filed-numbers'
import { keptNumber } from '../serials/kept-number'
import type { WriteTransaction } from '../store/store'
import { shownLineOf } from './announce-line'
import { lineForNumber } from './line-for-number'
import { packNumbers } from './pack-numbers'
import { findWorkingDispatch, type WorkingDispatch, type WorkingLine } from './read-dispatch'
import { activeLine } from './rules'

/** What was written, and on which line; the counts are read once it is on disk. */
export interface Taken {
  readonly kind: 'captured' | 'selected' | 'counted'
  readonly dispatchLineId: DispatchLineId
  readonly serial: string
  readonly swappedFor: string | null
  readonly wasWithoutSerial: boolean
}

/** What no number came of: a line was selected, or a unit counted on it. */
export const takenOnLine = (kind: 'selected' | 'counted', { dispatchLineId }: WorkingLine): Taken => ({
  kind,
  dispatchLineId,
  serial: '',
  swappedFor: null,
  wasWithoutSerial: false,
})

interface ScannedNumber {
  readonly text: string
  /** Nothing is known of it but its text; see `Scan`. */
  readonly isPlain?: boolean
  /** What its label says of the batch of the unit. */
  readonly batch?: Batch
  readonly source: 'scan' | 'typed'
  /** What the operator has seen of this scan and keeps it all the same. */
  readonly confirmed: readonly RefusalCode[]
  /** Where the red arrow was put at this station. */
  readonly chosen: number | null
}

/** Packs a number onto the line with the red arrow, or the one line that it fits; refused, it has written nothing. */
export async function takeNumber(
  operation: Operation,
  dispatch: WorkingDispatch,
  { source, confirmed, chosen, ...scan }: ScannedNumber,
): Promise<Result<Taken, Refusal>> {
  const active = activeLine(dispatch.lines, chosen)
  const capturing = dispatch.lines.filter(({ capturesSerials }) => capturesSerials)
  const products = capturing.map(({ productId }) => productId)
  const wanted = { ...scan, productId: active?.productId, products, supplierId: null }
  const text = await keptNumber(operation, wanted)
  const number = parseSerial(text)
  if (!number.ok) return number
  const { serial, key } = number.value
  const filed = await findFiled(operation.tx, operation.engine, [key])
  const line = lineForNumber(dispatch, { serial, filed, active })
  if (!line.ok) return line
  const { taken, refused: notTaken } = await packNumbers(operation, {
    dispatch,
    line: line.value,
    texts: [text],
    source,
    batch: scan.batch,
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

/** The answer to a scan that the ledger has already: the station stopped before it was told. */
export async function takenBefore(
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
  if (!packed) return accepted(takenOnLine('counted', line))
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

/** What came of a scan, with the counts of the dispatch as it is then. */
export function outcomeOf(dispatch: Dispatch, taken: Taken): Outcome {
  const { dispatchLineId: lineId, kind, serial, swappedFor, wasWithoutSerial } = taken
  const line = shownLineOf(dispatch, lineId)
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
    isOnManifest: false,
  }
}
