import { useCallback } from 'react'
import type { DeskState, Verdict } from '../../shared/ipc/scanning'
import { ErrorAlert } from '../form/trouble-alert'
import type { AnswerScan } from './answer-scan'
import { bandView, type Note } from './band-view'
import { CaptureTrouble } from './capture-trouble'
import type { CaptureWords } from './capture-words'
import type { Trouble } from './capturing'
import type { RenderAnswer } from './refused-band'
import type { CaptureSheet } from './sheet'
import { VerdictBand } from './verdict-band'
import { useWorkInHand } from './work-in-hand'

interface Props {
  readonly sheet: CaptureSheet
  readonly words: CaptureWords
  readonly desk: DeskState | undefined
  readonly verdict: Verdict | null
  readonly note: Note | undefined
  readonly answer: AnswerScan
  readonly renderAnswer: RenderAnswer | undefined
  readonly trouble: Trouble | undefined
  readonly showTrouble: (trouble: Trouble | undefined) => void
  /** Puts the arrow on a line that was named. */
  readonly onGoTo: (lineId: number) => void
}

/** What stands above on every screen that scans go to: what came of the last one, and what went wrong beside it. */
export function CaptureHead({ desk, verdict, note, trouble, showTrouble, onGoTo, ...props }: Props) {
  const { fault, takeUp } = useWorkInHand(props.sheet.work)
  const tryAgain = useCallback(() => void takeUp(), [takeUp])
  const view = bandView(desk, verdict, note)
  return (
    <>
      <VerdictBand {...props} {...{ desk, view }} onTryAgain={tryAgain} />
      <ErrorAlert error={fault} onTryAgain={tryAgain} />
      <CaptureTrouble
        // The band says it already, larger.
        trouble={desk?.trouble ? undefined : trouble}
        words={props.words}
        onClose={() => showTrouble(undefined)}
        onGoTo={onGoTo}
      />
    </>
  )
}
