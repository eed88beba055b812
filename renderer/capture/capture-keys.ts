import { useMemo } from 'react'
import type { ScreenKey } from '../shell/screen-keys'
import { t } from '../words/words'
import type { CaptureTab } from './capture-tabs'
import { commitKey } from './next-words'

interface Keys {
  readonly commit: () => void
  /** What the commit is called on this screen. */
  readonly does: string
  readonly undo: () => void
  readonly answerKeys: readonly ScreenKey[]
  readonly hasExpected: boolean
  readonly setTab: (change: (tab: CaptureTab) => CaptureTab) => void
}

/** The keys of the capture screen; F1 lists them. */
export function useCaptureKeys(keys: Keys): readonly ScreenKey[] {
  const { commit, does, undo, answerKeys, hasExpected, setTab } = keys
  return useMemo(
    () => [
      ...answerKeys,
      { keys: commitKey, does, run: commit },
      { keys: 'F9', does: t('capture.keys.undo'), run: undo },
      { keys: 'mod+Z', does: t('capture.keys.undo') },
      { keys: 'ArrowDown', does: t('capture.keys.line') },
      {
        keys: 'F6',
        does: t(hasExpected ? 'capture.keys.expected' : 'capture.keys.captured'),
        run: () => setTab(({ kind }) => ({ kind: tabAfter(kind, hasExpected), lineId: null })),
      },
    ],
    [answerKeys, commit, does, undo, hasExpected, setTab],
  )
}

function tabAfter(kind: CaptureTab['kind'], hasExpected: boolean): CaptureTab['kind'] {
  if (kind === 'lines') return 'serials'
  return kind === 'serials' && hasExpected ? 'expected' : 'lines'
}
