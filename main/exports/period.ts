import type { Period } from '../../shared/ipc/exports'
import type { Instant } from '../../shared/values'

/** From this moment on, and before that one; null is open. */
export interface Span {
  readonly since: Instant | null
  readonly before: Instant | null
}

/** The days of a period on the clock of this station: the last one counts whole. */
export const spanOf = ({ from, until }: Period): Span => ({
  since: from === null ? null : new Date(`${from}T00:00`).getTime(),
  before: until === null ? null : startOfNextDay(until),
})

/** Not 24 hours later: a day has 23 or 25 when the clocks change. */
function startOfNextDay(day: string): Instant {
  const next = new Date(`${day}T00:00`)
  next.setDate(next.getDate() + 1)
  return next.getTime()
}
