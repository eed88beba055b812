import { useEffect, useRef } from 'react'
import type { DeskState } from '../../shared/ipc/scanning'
import { listen } from './station'

type Listener = (desk: DeskState) => void

/** Milliseconds in which the screen is drawn once: nobody reads faster, and a burst of scans leaves room for the rest. */
const pause = 25

const listeners = new Set<Listener>()
let newest: DeskState | undefined
let resting: ReturnType<typeof setTimeout> | undefined
let unlisten: (() => void) | undefined

/**
 * What the desk announces, for screens: the first at once, those of the next moment as one, the newest. All listeners
 * hear of it in the same task, so that what they change is drawn in one commit.
 */
export function useDeskNews(listener: Listener): void {
  const latest = useRef(listener)
  useEffect(() => {
    latest.current = listener
  })
  useEffect(() => listenToNews((desk) => latest.current(desk)), [])
}

function listenToNews(listener: Listener): () => void {
  listeners.add(listener)
  unlisten ??= listen('scanning.deskChanged', take)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) stop()
  }
}

function stop(): void {
  unlisten?.()
  unlisten = undefined
  clearTimeout(resting)
  resting = undefined
  newest = undefined
}

/** Announcements can overtake one another on their way here: of two, the higher revision is true. */
function take(desk: DeskState): void {
  if (newest === undefined || newest.revision < desk.revision) newest = desk
  if (resting === undefined) tell()
}

function tell(): void {
  resting = undefined
  const desk = newest
  newest = undefined
  if (desk === undefined) return
  resting = setTimeout(tell, pause)
  for (const each of new Set(listeners)) each(desk)
}
