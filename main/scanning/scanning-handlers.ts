import { accepted } from '../../shared/result'
import type { Work } from '../../shared/ipc/scanning'
import type { Instant } from '../../shared/values'
import type { HandlersFor } from '../ipc/router'
import type { ScanDesk } from './scan-desk'
import type { ScanJournal } from './scan-journal'

/** The scanner that types, as the window hears it. */
interface TypingScanner {
  take(scan: { readonly text: string; readonly terminated: boolean; readonly at: Instant }): void
  takeCorrupt(scan: { readonly text: string; readonly at: Instant }): void
}

/** Has the scanners while one is being added. */
interface Borrower {
  /** False: nobody is adding a scanner, and the scan belongs to the work. */
  takeKeys(scan: { readonly text: string; readonly terminated: boolean }): boolean
  takeDamagedKeys(): boolean
}

export interface ScanningDeps {
  readonly desk: ScanDesk
  readonly journal: ScanJournal
  readonly scanners: { readonly wedge: TypingScanner | undefined }
  readonly borrower: Borrower
  readonly now: () => Instant
  /** Asks the subject of that work to move its red arrow. */
  readonly chooseLine: (work: Work, lineId: number) => Promise<void>
}

export function scanningHandlers(deps: ScanningDeps): HandlersFor<'scanning'> {
  const { desk, journal, scanners, borrower, now } = deps
  return {
    'scanning.readDesk': async () => accepted(desk.state),
    'scanning.takeUp': async ({ work }) => accepted(desk.takeUp(work)),
    'scanning.chooseLine': async ({ work, lineId }) => {
      await deps.chooseLine(work, lineId)
      return accepted(desk.state)
    },
    'scanning.enter': ({ text }) => desk.enter(text),
    'scanning.readByWedge': async ({ text, terminated }) => {
      if (!borrower.takeKeys({ text, terminated })) scanners.wedge?.take({ text, terminated, at: now() })
      return accepted({})
    },
    'scanning.reportUnreadable': async () => {
      if (!borrower.takeDamagedKeys()) scanners.wedge?.takeCorrupt({ text: '', at: now() })
      return accepted({})
    },
    'scanning.acknowledge': ({ scanId, keep }) => desk.acknowledge(scanId, keep),
    'scanning.listFrames': async ({ limit }) => accepted(await journal.listFrames(limit)),
  }
}
