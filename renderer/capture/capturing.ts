import { createContext, useCallback, useContext, useEffect } from 'react'
import type { Refusal, RefusalCode } from '../../shared/refusal'
import { type Deed, type Doing, useDeed } from '../lib/deed'
import type { StationFault } from '../lib/station'
import type { Note } from './band-view'

/** What last went wrong on the capture screen; shown between the verdict and the lines until something else is done. */
export type Trouble = Refusal | StationFault

interface Capturing {
  readonly showTrouble: (trouble: Trouble | undefined) => void
  /** Tells in the band what was done by hand. */
  readonly say: (note: Note) => void
}

export const CapturingContext = createContext<Capturing>({ showTrouble: () => {}, say: () => {} })

/**
 * A deed on the work in hand: what went wrong is shown on the screen, except the refusal that the caller asks the
 * operator about. In a dialog, which shows its own trouble, `useDeed` does.
 */
export function useCaptureDeed<Wish, Value, Refused extends Refusal>(
  deed: Deed<Wish, Value, Refused>,
  asksAbout?: RefusalCode,
): Doing<Wish, Value, Refused> {
  const { showTrouble } = useContext(CapturingContext)
  const doing = useDeed(deed)
  const { run: runDeed, fault } = doing
  useEffect(() => {
    if (fault) showTrouble(fault)
  }, [fault, showTrouble])
  const run = useCallback(
    async (wish: Wish) => {
      showTrouble(undefined)
      const answer = await runDeed(wish)
      if (answer && !answer.ok && answer.refusal.code !== asksAbout) showTrouble(answer.refusal)
      return answer
    },
    [runDeed, showTrouble, asksAbout],
  )
  return { ...doing, run }
}
