import { waitFor } from '@testing-library/react'
import { expect } from 'vitest'
import type { DeskState, Outcome, Work } from '../../../shared/ipc/scanning'
import { accepted } from '../../../shared/result'
import { ScanId } from '../../../shared/values'
import { idleDesk } from '../support/answers'
import type { Handlers } from '../support/fake-station'
import { renderScreen, type ScreenUnderTest } from '../support/render-screen'

export interface Scanned {
  readonly outcome: Outcome
  readonly scanId?: number
  readonly text?: string
  readonly waiting?: number
}

export interface AtDesk extends ScreenUnderTest {
  /** The desk looks different now; waits until the screen shows it. */
  readonly desk: (change: Partial<DeskState>) => Promise<void>
  /** A scan was judged: announced at once, shown when `untilShown` settles. */
  readonly judge: (scan: Scanned) => void
  readonly untilShown: () => Promise<void>
}

/** The capture screen of a work, over a station that keeps one desk. */
export function atDesk(path: string, work: Work, handlers: Handlers): AtDesk {
  let desk: DeskState = idleDesk
  const screen = renderScreen(path, {
    'scanning.readDesk': () => accepted(desk),
    'scanning.takeUp': ({ work: takenUp }) => {
      desk = { ...desk, work: takenUp, revision: desk.revision + 1 }
      return accepted(desk)
    },
    'scanning.chooseLine': () => accepted(desk),
    ...handlers,
  })
  const change = (changed: Partial<DeskState>) => {
    desk = { ...desk, work, ...changed, revision: desk.revision + 1 }
    screen.station.announce('scanning.deskChanged', desk)
  }
  const untilShown = () =>
    waitFor(() => expect(screen.client.getQueryData(['scanning.readDesk', {}])).toEqual(desk))
  return {
    ...screen,
    desk: (changed) => {
      change(changed)
      return untilShown()
    },
    judge: (scan) => change(deskAfter(scan)),
    untilShown,
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
