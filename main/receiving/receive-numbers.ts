import type { Receipt } from '../../shared/ipc/receiving'
import type { Outcome } from '../../shared/ipc/scanning'
import type { Refusal } from '../../shared/refusal'
import type { Result } from '../../shared/result'
import type { ReceiptId } from '../../shared/values'
import { doOnce, type Operation } from '../ledger/operation'
import { findProductByCode } from '../products/product-code-rows'
import type { WriteTransaction } from '../store/store'
import { announceLine, lineOf } from './announce-line'
import { type ReceivingDeps, workOn } from './deps'
import { receiptIn, shownReceipt, type WorkingReceipt } from './read-receipt'
import { outcomeOf, type ReceivingScan, type Taken, takenBefore, takeNumber } from './receive-scan'

/** A number that was taken, and the receipt as it was then. */
interface TakenOn {
  readonly taken: Taken
  readonly receipt: Receipt
}

type NumberScan = Omit<ReceivingScan, 'receiptId' | 'confirmed'>

/**
 * Takes the serial numbers that wait behind each other onto a receipt in one transaction, each judged as if it were
 * scanned alone and under its own operation id. Ends before the first scan that is anything else: the code of a
 * product, a refusal, a doubt.
 */
export async function receiveNumbers(
  deps: ReceivingDeps,
  receiptId: ReceiptId,
  scans: readonly NumberScan[],
): Promise<Outcome[]> {
  const done = await deps.store.write((tx) => takeInTurn(deps, tx, receiptId, scans))
  if (done.length === 0) return []
  deps.arrows.numberWasTaken(workOn(receiptId))
  const asTheyAre = new Map(done.map(({ taken, receipt }) => [taken.receiptLineId, receipt]))
  for (const [receiptLineId, receipt] of asTheyAre)
    announceLine(deps, receipt, lineOf(receipt, receiptLineId))
  deps.changed(['receipts', 'serials'])
  return done.map(({ taken, receipt }) => outcomeOf(receipt, taken))
}

async function takeInTurn(
  deps: ReceivingDeps,
  tx: WriteTransaction,
  receiptId: ReceiptId,
  scans: readonly NumberScan[],
): Promise<TakenOn[]> {
  const chosen = deps.arrows.chosenLine(workOn(receiptId))
  const done: TakenOn[] = []
  let receipt = await receiptIn(tx, receiptId, 'open')
  for (const scan of scans) {
    if (!receipt.ok) return done
    const before = receipt.value
    const taken = await doOnce(
      deps,
      { tx, operationId: scan.operationId, at: deps.now() },
      (operation) => takeIfNumber(deps, operation, before, scan),
      takenBefore,
    )
    if (!taken?.ok || taken.value.kind !== 'captured') return done
    receipt = await receiptIn(tx, receiptId, 'open')
    if (receipt.ok) done.push({ taken: taken.value, receipt: shownReceipt(receipt.value, chosen) })
  }
  return done
}

/** Undefined for the code of a product: what that does to the arrow is known only once it is on disk. */
async function takeIfNumber(
  deps: ReceivingDeps,
  operation: Operation,
  receipt: WorkingReceipt,
  scan: NumberScan,
): Promise<Result<Taken, Refusal> | undefined> {
  if (await findProductByCode(operation.tx, scan.text)) return undefined
  return takeNumber(deps, operation, receipt, {
    ...scan,
    receiptId: receipt.head.receiptId,
    confirmed: [],
  })
}
