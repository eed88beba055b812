import { IconCheck } from '@tabler/icons-react'
import type { DeskState, Outcome, Verdict } from '../../../shared/ipc/scanning'
import { t } from '../../words/words'
import type { NextStep } from './next-step'
import { nextWords } from './next-words'
import classes from './verdict-band.module.css'

interface Props {
  readonly verdict: Verdict
  readonly next: NextStep
  readonly desk: DeskState | undefined
}

type Accepted = Extract<Outcome, { kind: 'captured' | 'selected' | 'counted' }>

/** A scan that did something: what was read, where it went, how far that line is, and what comes next. */
export function AcceptedBand({ verdict, next, desk }: Props) {
  const { outcome } = verdict
  if (outcome.kind !== 'captured' && outcome.kind !== 'selected' && outcome.kind !== 'counted') return null
  const read = outcome.kind === 'captured' ? outcome.serial : verdict.text
  return (
    <>
      <IconCheck className={classes.sign} stroke={3} aria-hidden />
      <div className={classes.words}>
        <div className={classes.word}>{wordOf(outcome)}</div>
        {outcome.kind === 'captured' ? (
          <div className={classes.read} data-length={lengthOf(read)}>
            {read}
          </div>
        ) : (
          <div className={classes.what}>{outcome.productName}</div>
        )}
        <div className={classes.line}>
          {outcome.kind === 'captured' && <span className={classes.name}>{outcome.productName}</span>}
        </div>
      </div>
      <div className={classes.side}>
        <div className={classes.count}>{countOf(outcome)}</div>
        <NextUp outcome={outcome} next={next} desk={desk} />
      </div>
    </>
  )
}

/** Said only when the next step is another one than this scan: another line, or the commit. */
function NextUp({
  outcome,
  next,
  desk,
}: {
  readonly outcome: Accepted
  readonly next: NextStep
  readonly desk: DeskState | undefined
}) {
  if (desk?.isCatchingUp)
    return <div className={classes.next}>{t('receiving.band.catchingUp', { count: desk.waiting })}</div>
  if (next.kind === 'scan' && next.line.receiptLineId === outcome.receiptLineId) return null
  const { what, hint, keys } = nextWords(next)
  if (next.kind === 'scan')
    return (
      <div className={classes.next}>
        {t('receiving.band.scanNext', { productName: next.line.productName })}
      </div>
    )
  if (next.kind === 'scan-or-commit' || keys === undefined) return null
  return (
    <div className={classes.next}>
      {what}. {hint} <kbd className={classes.key}>{keys}</kbd>
    </div>
  )
}

function wordOf(outcome: Accepted): string {
  if (outcome.kind === 'captured') return t('receiving.band.accepted')
  return t(outcome.kind === 'selected' ? 'receiving.band.selected' : 'receiving.band.counted')
}

function countOf(outcome: Accepted): string {
  if (outcome.kind === 'counted') return t('receiving.band.countedTo', { count: outcome.quantity })
  if (outcome.quantity === null || !('captured' in outcome)) return ''
  const { captured, quantity } = outcome
  return t('receiving.band.ofLine', { captured, quantity })
}

function lengthOf(text: string): 'usual' | 'long' | 'longest' {
  if (text.length <= 20) return 'usual'
  return text.length <= 44 ? 'long' : 'longest'
}
