import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { DeskState, Verdict } from '../../shared/ipc/scanning'
import { asFault, call } from '../lib/station'
import { isDialogOpen } from '../shell/open-dialog'
import type { ScreenKey } from '../shell/screen-keys'
import { t } from '../words/words'
import type { Trouble } from './capturing'
import { focusEntry } from './entry-focus'

/** Keys that no scanner sends: scanners in keyboard mode use letters, digits, Enter, Tab, Alt codes, Ctrl and F8. */
export const leaveOutKey = 'F4'
export const keepKey = 'F7'

export interface AnswerScan {
  readonly leaveOut: () => void
  readonly keep: () => void
}

/** Answers the refusal or doubt on screen, so that the scans it holds go on. */
export function useAnswerScan(
  verdict: Verdict | null,
  desk: DeskState | undefined,
  showTrouble: (trouble: Trouble | undefined) => void,
): AnswerScan & { readonly keys: readonly ScreenKey[] } {
  const held = desk?.isHolding === true ? verdict : null
  const answering = useRef<number>(undefined)
  const scanId = held?.scanId
  const answer = useCallback(
    async (keep: boolean) => {
      if (scanId === undefined || answering.current === scanId) return
      answering.current = scanId
      focusEntry()
      try {
        await call('scanning.acknowledge', { scanId, keep })
        showTrouble(undefined)
      } catch (trouble) {
        showTrouble(asFault(trouble))
      } finally {
        answering.current = undefined
      }
    },
    [scanId, showTrouble],
  )
  const canKeep = held?.outcome.kind === 'doubted'
  const leaveOut = useCallback(() => void answer(false), [answer])
  const keep = useCallback(() => {
    if (canKeep) void answer(true)
  }, [answer, canKeep])
  useEscape(held !== null, leaveOut)
  const keys = useMemo(
    () => [
      { keys: leaveOutKey, does: t('capture.keys.leaveOut'), run: leaveOut },
      { keys: keepKey, does: t('capture.keys.keep'), run: keep },
    ],
    [leaveOut, keep],
  )
  return useMemo(() => ({ leaveOut, keep, keys }), [leaveOut, keep, keys])
}

/** While a scan is held, Esc answers it and does not leave the screen: it is heard before anything else. */
function useEscape(isHolding: boolean, leaveOut: () => void): void {
  useEffect(() => {
    if (!isHolding) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || isDialogOpen()) return
      event.preventDefault()
      event.stopPropagation()
      leaveOut()
    }
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [isHolding, leaveOut])
}
