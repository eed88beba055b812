import { IconCheck } from '@tabler/icons-react'
import type { Receipt } from '../../../shared/ipc/receiving'
import type { DeskState, Outcome, Verdict } from '../../../shared/ipc/scanning'
import { t } from '../../words/words'
import type { NextStep } from './next-step'
import { nextWords } from './next-words'
import { Read } from './read'
import { expectedOf, growsOpen } from './receipt-counts'
import classes from './verdict-band.module.css'

interface Props {
  readonly verdict: Verdict
  readonly receipt: Receipt
  readonly next: NextStep
  readonly desk: DeskState | undefined
}

type Accepted = Extract<Outcome, { kind: 'captured' | 'selected' | 'counted' }>

/** A scan that did something: what was read, where it went, how far that line is, and what comes next. */
export function AcceptedBand({ verdict, receipt, next, desk }: Props) {
  const { outcome } = verdict
  if (outcome.kind !== 'captured' && outcome.kind !== 'selected' && outcome.kind !== 'counted') return null
  return (
    <>
      <IconCheck className={classes.sign} stroke={3} aria-hidden />
      <div className={classes.words}>
        <div className={classes.word}>{wordOf(outcome)}</div>
        {outcome.kind === 'captured' ? (
          <Read text={outcome.serial} />
        ) : (
          <div className={classes.what}>{outcome.productName}</div>
        )}
        <div className={classes.line}>
          {outcome.kind === 'captured' && <span className={classes.name}>{outcome.productName}</span>}
        </div>
      </div>
      <div className={classes.side}>
        <div className={classes.count}>{countOf(outcome, receipt)}</div>
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
  if (next.kind === 'scan' && next.line.receiptLineId === outcome.lineId) return null
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

/** The line as it is now: its quantity may have been changed since the scan. */
function countOf(outcome: Accepted, { lines, activeLineId }: Receipt): string {
  const line = lines.find(({ receiptLineId }) => receiptLineId === outcome.lineId)
  if (!line) return ''
  const quantity = expectedOf(line)
  if (outcome.kind === 'counted') return t('receiving.band.countedTo', { count: quantity ?? 0 })
  if (quantity === null || !line.capturesSerials) return ''
  if (growsOpen(line, activeLineId)) return t('receiving.band.capturedTo', { count: line.captured })
  return t('receiving.band.ofLine', { captured: line.captured, quantity })
}
