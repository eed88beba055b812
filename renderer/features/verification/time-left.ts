import { useState } from 'react'
import { durationText } from '../../words/moments'

/** Before that much is seen, a guess would jump about. */
const leastSeen = 2_000

interface Start {
  readonly at: number
  readonly done: number
}

/** Milliseconds left at the pace seen since the start; null while nobody can know. */
export function millisecondsLeft(start: Start, now: number, done: number, total: number): number | null {
  const passed = now - start.at
  const more = done - start.done
  return passed < leastSeen || more <= 0 ? null : (passed / more) * (total - done)
}

/** Tenths would flicker. */
const wholeSeconds = (milliseconds: number): number => 1000 * Math.max(1, Math.ceil(milliseconds / 1000))

/** `1 min`; null while nobody can know. Measured from the first progress this screen saw. */
export function useTimeLeft(done: number, total: number): string | null {
  const [progress, setProgress] = useState<Progress>(() => begun(done))
  if (progress.done !== done) setProgress(({ start }) => ({ start, done, at: Date.now() }))
  const left = millisecondsLeft(progress.start, progress.at, progress.done, total)
  return left === null ? null : durationText(wholeSeconds(left))
}

interface Progress extends Start {
  readonly start: Start
}

function begun(done: number): Progress {
  const start = { at: Date.now(), done }
  return { start, ...start }
}
