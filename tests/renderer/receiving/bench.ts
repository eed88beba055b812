import { waitFor } from '@testing-library/react'
import { expect } from 'vitest'
import type { Receipt, ReceiptLine } from '../../../shared/ipc/receiving'
import type { DeskState, Outcome } from '../../../shared/ipc/scanning'
import { accepted } from '../../../shared/result'
import { ScanId } from '../../../shared/values'
import { idleDesk } from '../support/answers'
import type { Handlers } from '../support/fake-station'
import { renderScreen, type ScreenUnderTest } from '../support/render-screen'
import { captured } from './receipt-examples'

export interface Bench extends ScreenUnderTest {
  /** The desk looks different now; waits until the screen shows it. */
  readonly desk: (change: Partial<DeskState>) => Promise<void>
  /** Scans were judged, all in the same moment; a line may have changed with each. */
  readonly scan: (...scans: readonly Scanned[]) => Promise<void>
  /** What main answers from now on when the receipt is read. */
  readonly keep: (receipt: Receipt) => void
}

interface Scanned {
  readonly outcome: Outcome
  readonly scanId?: number
  readonly text?: string
  readonly line?: ReceiptLine
  readonly activeLineId?: Receipt['activeLineId']
  readonly isReadyToCommit?: boolean
  readonly waiting?: number
}

/** The capture screen of a receipt over a station that keeps one receipt and one desk. */
export function atBench(first: Receipt, handlers: Handlers = {}): Bench {
  let receipt = first
  let desk: DeskState = idleDesk
  const newest = [captured(13), captured(12), captured(9)]
  const screen = renderScreen(`/receive/${first.receiptId}`, {
    'receiving.readReceipt': () => accepted(receipt),
    'receiving.listCaptured': () =>
      accepted({ rows: receipt.captured > 0 ? newest : [], total: receipt.captured }),
    'scanning.readDesk': () => accepted(desk),
    'scanning.takeUp': ({ work }) => {
      desk = { ...desk, work, revision: desk.revision + 1 }
      return accepted(desk)
    },
    'scanning.chooseLine': () => accepted(desk),
    'products.list': () => accepted({ rows: [], total: 0 }),
    ...handlers,
  })
  const change = (changed: Partial<DeskState>) => {
    const work = { kind: 'receiving', receiptId: first.receiptId } as const
    desk = { ...desk, work, ...changed, revision: desk.revision + 1 }
    screen.station.announce('scanning.deskChanged', desk)
  }
  const untilShown = () =>
    waitFor(() => expect(screen.client.getQueryData(['scanning.readDesk', {}])).toEqual(desk))
  const judge = ({ line, activeLineId = first.activeLineId, isReadyToCommit = false, ...scan }: Scanned) => {
    if (line)
      screen.station.announce('receiving.lineChanged', {
        receiptId: first.receiptId,
        line,
        activeLineId,
        isReadyToCommit,
      })
    change(deskAfter(scan))
  }
  return {
    ...screen,
    keep: (kept) => {
      receipt = kept
    },
    desk: (changed) => {
      change(changed)
      return untilShown()
    },
    scan: (...scans) => {
      for (const scan of scans) judge(scan)
      return untilShown()
    },
  }
}

const deskAfter = ({ outcome, scanId = 1, text = 'SN-88213-K', waiting = 0 }: Scanned) => ({
  isHolding: outcome.kind === 'refused' || outcome.kind === 'doubted',
  waiting,
  verdict: {
    scanId: ScanId.parse(scanId),
    text,
    source: 'scan' as const,
    scannerName: 'Bench A',
    at: 1,
    outcome,
    revision: scanId,
  },
})
