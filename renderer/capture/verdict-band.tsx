import { memo } from 'react'
import type { DeskState } from '../../shared/ipc/scanning'
import { t } from '../words/words'
import { AcceptedBand } from './accepted-band'
import type { AnswerScan } from './answer-scan'
import type { BandView } from './band-view'
import type { CaptureWords } from './capture-words'
import { ChosenBand } from './chosen-band'
import { nextStep } from './next-step'
import { NotedBand } from './noted-band'
import { ReturnedBand } from './returned-band'
import { SeenBand } from './seen-band'
import { RefusedBand, type RenderAnswer } from './refused-band'
import type { CaptureSheet } from './sheet'
import { TroubledBand } from './troubled-band'
import classes from './verdict-band.module.css'
import { LeftOutBand, WaitingBand } from './waiting-band'

interface Props {
  readonly desk: DeskState | undefined
  readonly sheet: CaptureSheet
  readonly words: CaptureWords
  readonly view: BandView
  readonly answer: AnswerScan
  readonly renderAnswer: RenderAnswer | undefined
  readonly onTryAgain: () => void
}

/**
 * The heart of the screen: colour, sign and words of what came of the last scan, or what to do next. `data-scan-id` says
 * which scan it shows; it changes in the same commit as the counts.
 */
export const VerdictBand = memo((props: Props) => {
  const { view, desk } = props
  const scanId = 'verdict' in view ? view.verdict.scanId : undefined
  const isTroubled = desk?.trouble != null
  return (
    <section
      aria-label={t('capture.band.label')}
      aria-live="assertive"
      aria-atomic
      className={classes.band}
      data-tone={isTroubled ? 'refused' : view.tone}
      data-scan-id={scanId}
    >
      <BandContent {...props} />
    </section>
  )
})

function BandContent({ desk, sheet, words, view, answer, renderAnswer, onTryAgain }: Props) {
  if (desk?.trouble) return <TroubledBand trouble={desk.trouble} onTryAgain={onTryAgain} />
  const next = nextStep(sheet)
  if (view.tone === 'waiting') return <WaitingBand next={next} words={words} desk={desk} />
  if (view.tone === 'noted') return <NotedBand note={view.note} next={next} words={words} />
  if (view.tone === 'left-out') return <LeftOutBand text={view.verdict.text} next={next} words={words} />
  const { outcome } = view.verdict
  if (outcome.kind === 'returned')
    return <ReturnedBand verdict={view.verdict} outcome={outcome} desk={desk} />
  if (outcome.kind === 'selected' && sheet.work.kind === 'counting')
    return <ChosenBand productName={outcome.productName} />
  if (outcome.kind === 'seen') return <SeenBand verdict={view.verdict} outcome={outcome} desk={desk} />
  if (view.tone === 'accepted')
    return <AcceptedBand verdict={view.verdict} sheet={sheet} words={words} next={next} desk={desk} />
  return <RefusedBand tone={view.tone} verdict={view.verdict} {...{ desk, answer, renderAnswer }} />
}
