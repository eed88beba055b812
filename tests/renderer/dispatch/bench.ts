import type { Dispatch, DispatchLine } from '../../../shared/ipc/dispatch'
import { accepted } from '../../../shared/result'
import { type AtDesk, atDesk, type Scanned } from '../capture/at-desk'
import type { Handlers } from '../support/fake-station'
import { expected, picked } from './dispatch-examples'

interface Bench extends AtDesk {
  readonly scan: (scan: Scanned & { readonly line?: DispatchLine }) => Promise<void>
}

/** The screen of a dispatch over a station that keeps it and one desk. */
export function atBench(dispatch: Dispatch, handlers: Handlers = {}): Bench {
  const { dispatchId, activeLineId } = dispatch
  const bench = atDesk(
    `/dispatch/${dispatchId}`,
    { kind: 'dispatching', dispatchId },
    {
      'dispatch.readDispatch': () => accepted(dispatch),
      'dispatch.listCaptured': () =>
        accepted({ rows: dispatch.captured > 0 ? [picked(13), picked(12)] : [], total: dispatch.captured }),
      'dispatch.listExpected': () => accepted({ rows: [expected(21), expected(22)], total: 2 }),
      ...handlers,
    },
  )
  return {
    ...bench,
    scan: ({ line, ...scan }) => {
      if (line)
        bench.station.announce('dispatch.lineChanged', {
          dispatchId,
          line,
          activeLineId,
          isReadyToCommit: false,
        })
      bench.judge(scan)
      return bench.untilShown()
    },
  }
}
