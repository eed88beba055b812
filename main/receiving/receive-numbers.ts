import type { Outcome } from '../../shared/ipc/scanning'
import type { ReceiptId } from '../../shared/values'
import { takeInTurn } from '../serials/take-in-turn'
import { announceLine, lineOf } from './announce-line'
import { type ReceivingDeps, workOn } from './deps'
import { receiptIn, shownReceipt } from './read-receipt'
import { outcomeOf, type ReceivingScan, takenBefore, takeNumber } from './receive-scan'

/** Takes the serial numbers that wait behind each other onto a receipt in one transaction; the arrow stays. */
export async function receiveNumbers(
  deps: ReceivingDeps,
  receiptId: ReceiptId,
  scans: readonly Omit<ReceivingScan, 'receiptId' | 'confirmed'>[],
): Promise<Outcome[]> {
  const work = workOn(receiptId)
  const done = await deps.store.write((tx) => {
    const chosen = deps.arrows.chosenLine(work)
    return takeInTurn(deps, tx, {
      scans,
      chosen,
      read: (reader) => receiptIn(reader, receiptId, 'open'),
      take: (operation, receipt, scan) =>
        takeNumber(deps, operation, receipt, { ...scan, receiptId, confirmed: [] }),
      takenBefore,
      arrowAfter: () => chosen,
      show: shownReceipt,
    })
  })
  if (done.length === 0) return []
  deps.arrows.numberWasTaken(work)
  const asTheyAre = new Map(done.map(({ taken, shown }) => [taken.receiptLineId, shown]))
  for (const [receiptLineId, receipt] of asTheyAre)
    announceLine(deps, receipt, lineOf(receipt, receiptLineId))
  deps.changed(['receipts', 'serials'])
  return done.map(({ taken, shown }) => outcomeOf(shown, taken))
}
