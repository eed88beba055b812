import { useState } from 'react'
import { framesShown, type JournalledFrame } from '../../../shared/journalled-frame'
import type { RowPages } from '../../lib/pages'
import { useAsk } from '../../lib/queries'
import { useRemembered } from '../../lib/remembered'
import { isRefused } from './frame-words'

const question = { limit: framesShown }

interface Filter {
  /** Null: all of them. */
  readonly scannerName: string | null
  readonly isRefusedOnly: boolean
}

const allOfThem: Filter = { scannerName: null, isRefusedOnly: false }
const none: readonly JournalledFrame[] = []

/** The newest frames as they come, or as they were when the list was paused; and what of them is to be seen. */
export function useShownFrames() {
  const frames = useAsk('scanning.listFrames', question)
  const [filter, setFilter] = useRemembered('frames', allOfThem)
  const [paused, setPaused] = useState<readonly JournalledFrame[]>()
  const newest = frames.data ?? none
  const all = paused ?? newest
  const rows = all.filter(
    (frame) =>
      (filter.scannerName === null || frame.scannerName === filter.scannerName) &&
      (!filter.isRefusedOnly || isRefused(frame)),
  )
  return {
    list: listOf(rows, frames),
    filter,
    setFilter,
    isEmpty: all.length === 0,
    scannerNames: [
      ...new Set(newest.filter(({ source }) => source === 'scan').map((frame) => frame.scannerName)),
    ],
    isPaused: paused !== undefined,
    newerCount: paused ? newerThan(paused[0], newest) : 0,
    setPaused: (isPaused: boolean) => setPaused(isPaused ? newest : undefined),
  }
}

const newerThan = (last: JournalledFrame | undefined, frames: readonly JournalledFrame[]): number =>
  last === undefined ? frames.length : frames.filter(({ scanId }) => scanId > last.scanId).length

const listOf = (
  rows: readonly JournalledFrame[],
  { isPending, error }: { readonly isPending: boolean; readonly error: Error | null },
): RowPages<JournalledFrame> => ({
  rows,
  total: isPending ? null : rows.length,
  isLoading: isPending,
  isStale: false,
  hasMore: false,
  readMore: () => undefined,
  error,
})
