import type { Allocation, AllocationLine } from '../../../shared/ipc/allocation'
import { accepted } from '../../../shared/result'
import { type AtDesk, atDesk, type Scanned } from '../capture/at-desk'
import type { Handlers } from '../support/fake-station'
import { allocated } from './allocation-examples'

interface Bench extends AtDesk {
  readonly scan: (scan: Scanned & { readonly line?: AllocationLine }) => Promise<void>
}

/** *Pre-enter serial nos.* of an order over a station that keeps its promises and one desk. */
export function atBench(allocation: Allocation, handlers: Handlers = {}): Bench {
  const { salesOrderId, activeLineId } = allocation
  const bench = atDesk(
    `/sales/${salesOrderId}/serials`,
    { kind: 'allocating', salesOrderId },
    {
      'allocation.readWork': () => accepted(allocation),
      'allocation.listAllocated': () => accepted({ rows: [allocated(13), allocated(12)], total: 2 }),
      ...handlers,
    },
  )
  return {
    ...bench,
    scan: ({ line, ...scan }) => {
      if (line)
        bench.station.announce('allocation.lineChanged', {
          salesOrderId,
          line,
          activeLineId,
          isComplete: false,
        })
      bench.judge(scan)
      return bench.untilShown()
    },
  }
}
