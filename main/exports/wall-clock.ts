import type { Instant } from '../../shared/values'

/** A moment as the clock on the wall of this station says it: `2026-03-02T09:00:00`. */
export function wallClock(instant: Instant | null): string | null {
  if (instant === null) return null
  const offset = new Date(instant).getTimezoneOffset() * 60_000
  return new Date(instant - offset).toISOString().slice(0, 19)
}
