import type { Receipt, ReceiptLine } from '../../../shared/ipc/receiving'
import { accepted } from '../../../shared/result'
import { type AtDesk, atDesk, type Scanned as ScannedAtDesk } from '../capture/at-desk'
import type { Handlers } from '../support/fake-station'
import { captured } from './receipt-examples'

export interface Bench extends AtDesk {
  /** Scans were judged, all in the same moment; a line may have changed with each. */
  readonly scan: (...scans: readonly Scanned[]) => Promise<void>
  /** What main answers from now on when the receipt is read. */
  readonly keep: (receipt: Receipt) => void
}

interface Scanned extends ScannedAtDesk {
  readonly line?: ReceiptLine
  readonly activeLineId?: Receipt['activeLineId']
  readonly isReadyToCommit?: boolean
}

/** The capture screen of a receipt over a station that keeps one receipt and one desk. */
export function atBench(first: Receipt, handlers: Handlers = {}): Bench {
  let receipt = first
  const newest = [captured(13), captured(12), captured(9)]
  const { receiptId } = first
  const bench = atDesk(
    `/receive/${receiptId}`,
    { kind: 'receiving', receiptId },
    {
      'receiving.readReceipt': () => accepted(receipt),
      'receiving.listCaptured': () =>
        accepted({ rows: receipt.captured > 0 ? newest : [], total: receipt.captured }),
      'receiving.readGaps': () => accepted([]),
      'products.list': () => accepted({ rows: [], total: 0 }),
      ...handlers,
    },
  )
  const judge = ({ line, activeLineId = first.activeLineId, isReadyToCommit = false, ...scan }: Scanned) => {
    if (line)
      bench.station.announce('receiving.lineChanged', { receiptId, line, activeLineId, isReadyToCommit })
    bench.judge(scan)
  }
  return {
    ...bench,
    keep: (kept) => {
      receipt = kept
    },
    scan: (...scans) => {
      for (const scan of scans) judge(scan)
      return bench.untilShown()
    },
  }
}
