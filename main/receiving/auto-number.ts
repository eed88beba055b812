import type { Output } from '../../shared/ipc/contract'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import { parseSerial } from '../../shared/serial-number'
import { type OperationId, ReceiptId, type ReceiptLineId } from '../../shared/values'
import { takeNumbers } from '../ledger/number-series'
import { type Operation, writeOnce } from '../ledger/operation'
import { readRecordedSerials } from '../ledger/recorded-serials'
import { capturingLine, type NotCapturing, tellCapturing } from './capture-many'
import { captureNumbers } from './capture-numbers'
import { changedReceipt } from './change-receipt'
import type { ReceivingDeps } from './deps'
import { onLine } from './kept-lines'
import type { NotInStatus, WorkingLine } from './read-receipt'

const digits = 6

interface AutoNumber {
  readonly operationId: OperationId
  readonly receiptLineId: ReceiptLineId
  readonly prefix: string
  readonly count: number
}

type AutoNumberRefusal = NotInStatus | NotCapturing | RefusalOf<'more-than-quantity' | 'serial-unreadable'>

/** Numbers units that bear none: the next free ones of the series `PREFIX000001`, on purpose and never by itself (R6). */
export async function autoNumber(
  deps: ReceivingDeps,
  wanted: AutoNumber,
): Promise<Result<Output<'receiving.autoNumber'>, AutoNumberRefusal>> {
  const done = await writeOnce<Result<{ receiptId: ReceiptId; serials: string[] }, AutoNumberRefusal>>(
    deps,
    wanted.operationId,
    async (operation) => {
      const found = await capturingLine(operation.tx, wanted.receiptLineId)
      if (!found.ok) return found
      const fitting = fit(found.value, wanted)
      if (!fitting.ok) return fitting
      const tell = tellCapturing(deps, found.value, wanted.count)
      const serials = await captureNextFree(operation, found.value, wanted, tell)
      return accepted({ receiptId: found.value.receiptId, serials })
    },
    async (tx, recorded) => {
      const serials = await readRecordedSerials(tx, recorded, 'captured')
      return accepted({ receiptId: ReceiptId.parse(recorded.documentId), serials })
    },
  )
  if (!done.ok) return done
  const receipt = await changedReceipt(deps, done.value.receiptId, ['receipts', 'serials'])
  return accepted({ receipt, serials: done.value.serials })
}

/** Auto-numbers never make an over-receipt, and their prefix has to be readable. */
function fit(
  { quantityToReceive, outstanding, isCounted, captured, damaged, productName }: WorkingLine,
  { prefix, count }: AutoNumber,
): Result<undefined, RefusalOf<'more-than-quantity' | 'serial-unreadable'>> {
  if (!parseSerial(numbered(prefix, 1)).ok) return refused({ code: 'serial-unreadable', text: prefix })
  const quantity = isCounted ? null : (quantityToReceive ?? outstanding)
  if (quantity === null || captured + damaged + count <= quantity) return accepted(undefined)
  return refused({ code: 'more-than-quantity', productName, quantity, text: null })
}

/** Numbers of the series that somebody used already are passed over; how far it has come, the ledger says at the end. */
async function captureNextFree(
  operation: Operation,
  onto: WorkingLine,
  { prefix, count }: AutoNumber,
  tell: (done: number) => void,
): Promise<string[]> {
  const serials: string[] = []
  const series = `serial ${prefix}`
  let line = onto
  let began: number | undefined
  let next = 1
  while (serials.length < count) {
    const missing = count - serials.length
    const first = await takeNumbers(operation.tx, series, { first: 1, count: missing })
    began ??= first
    next = first + missing
    const captured = await captureNumbers(operation, {
      line,
      texts: Array.from({ length: missing }, (_, at) => numbered(prefix, first + at)),
      source: 'auto-number',
      areDoubtsConfirmed: true,
      isOverReceiptConfirmed: false,
      tell,
    })
    serials.push(...captured.taken.map(({ serial }) => serial))
    line = captured.line
  }
  await operation.ledger.append([
    {
      event: 'series continued',
      before: JSON.stringify({ [series]: began }),
      after: JSON.stringify({ [series]: next }),
      source: 'auto-number',
      ...onLine(onto),
    },
  ])
  return serials
}

const numbered = (prefix: string, number: number) => prefix + String(number).padStart(digits, '0')
