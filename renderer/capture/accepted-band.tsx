import { IconCheck } from '@tabler/icons-react'
import type { DeskState, Outcome, Verdict } from '../../shared/ipc/scanning'
import { t } from '../words/words'
import { BatchOfUnit } from './batch-of-unit'
import type { CaptureWords } from './capture-words'
import { CatchingUp } from './catching-up'
import { expectedOf, growsOpen } from './counts'
import type { NextStep } from './next-step'
import { nextWords } from './next-words'
import { Read } from './read'
import { Removed } from './removed'
import type { CaptureSheet } from './sheet'
import classes from './verdict-band.module.css'
import { VerdictWord } from './verdict-word'

interface Props {
  readonly verdict: Verdict
  readonly sheet: CaptureSheet
  readonly words: CaptureWords
  readonly next: NextStep
  readonly desk: DeskState | undefined
}

type Accepted = Extract<Outcome, { kind: 'captured' | 'selected' | 'counted' }>
type Captured = Extract<Outcome, { kind: 'captured' }>

/** A scan that did something: what was read, where it went, how far that line is, and what comes next. */
export function AcceptedBand({ verdict, sheet, words, next, desk }: Props) {
  const { outcome } = verdict
  if (outcome.kind !== 'captured' && outcome.kind !== 'selected' && outcome.kind !== 'counted') return null
  return (
    <>
      <IconCheck className={classes.sign} stroke={3} aria-hidden />
      <div className={classes.words}>
        <VerdictWord word={wordOf(outcome)} verdict={verdict} desk={desk} />
        {outcome.kind === 'captured' ? (
          <Read text={outcome.serial} />
        ) : (
          <div className={classes.what}>{outcome.productName}</div>
        )}
        <div className={classes.line}>
          {outcome.kind === 'captured' && <span className={classes.name}>{outcome.productName}</span>}
        </div>
        {outcome.kind === 'captured' && (
          <>
            <BatchOfUnit batch={outcome.batch} />
            <Removed pieces={outcome.removed} />
            <Besides captured={outcome} />
          </>
        )}
      </div>
      <div className={classes.side}>
        <div className={classes.count}>{countOf(outcome, sheet)}</div>
        <NextUp outcome={outcome} next={next} words={words} desk={desk} />
      </div>
    </>
  )
}

/** What happened to other numbers, or to the books, because this one was captured. */
function Besides({ captured }: { readonly captured: Captured }) {
  const { swappedFor, wasWithoutSerial, isOnManifest } = captured
  if (isOnManifest) return <div className={classes.advice}>{t('capture.band.onManifest')}</div>
  if (swappedFor === null && !wasWithoutSerial) return null
  return (
    <div className={classes.advice}>
      {swappedFor === null
        ? t('capture.band.wasWithoutSerial')
        : t('capture.band.swappedFor', { serial: swappedFor })}
    </div>
  )
}

interface NextUpProps {
  readonly outcome: Accepted
  readonly next: NextStep
  readonly words: CaptureWords
  readonly desk: DeskState | undefined
}

/** Said only when the next step is another one than this scan: another line, or the commit. */
function NextUp({ outcome, next, words, desk }: NextUpProps) {
  if (desk?.isCatchingUp) return <CatchingUp desk={desk} />
  if (next.kind === 'scan' && next.line.lineId === outcome.lineId) return null
  const { what, hint, keys } = nextWords(next, words)
  if (next.kind === 'scan')
    return (
      <div className={classes.next}>{t('capture.band.scanNext', { productName: next.line.productName })}</div>
    )
  if (next.kind === 'scan-or-commit' || keys === undefined) return null
  return (
    <div className={classes.next}>
      {what}. {hint} <kbd className={classes.key}>{keys}</kbd>
    </div>
  )
}

function wordOf(outcome: Accepted): string {
  if (outcome.kind === 'captured') return t('capture.band.accepted')
  return t(outcome.kind === 'selected' ? 'capture.band.selected' : 'capture.band.counted')
}

/** The line as it is now: its quantity may have been changed since the scan. */
function countOf(outcome: Accepted, { lines, activeLineId }: CaptureSheet): string {
  const line = lines.find(({ lineId }) => lineId === outcome.lineId)
  if (!line) return ''
  const quantity = expectedOf(line)
  if (outcome.kind === 'counted') return t('capture.band.countedTo', { count: quantity ?? 0 })
  if (quantity === null || !line.capturesSerials) return ''
  if (growsOpen(line, activeLineId)) return t('capture.band.capturedTo', { count: line.captured })
  return t('capture.band.ofLine', { captured: line.captured, quantity })
}
