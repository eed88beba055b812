import { IconAlertTriangle, IconEye } from '@tabler/icons-react'
import type { DeskState, Verdict } from '../../shared/ipc/scanning'
import { isAsListed, type SeenOutcome } from '../../shared/seen-outcome'
import { t } from '../words/words'
import { CatchingUp } from './catching-up'
import { Read } from './read'
import { Removed } from './removed'
import classes from './verdict-band.module.css'
import { VerdictWord } from './verdict-word'

interface Props {
  readonly verdict: Verdict
  readonly outcome: SeenOutcome
  readonly desk: DeskState | undefined
}

/** A number that was seen at a stock count: whether it is listed here, and how far its product is. */
export function SeenBand({ verdict, outcome, desk }: Props) {
  const { serial, productName, found, listed } = outcome
  const Sign = isAsListed(outcome) ? IconEye : IconAlertTriangle
  const why = whyOf(outcome)
  return (
    <>
      <Sign className={classes.sign} stroke={isAsListed(outcome) ? 3 : 2} aria-hidden />
      <div className={classes.words}>
        <VerdictWord word={wordOf(outcome)} verdict={verdict} desk={desk} />
        <Read text={serial} />
        <Removed pieces={outcome.removed} />
        <div className={classes.line}>
          <span className={classes.name}>{productName}</span>
        </div>
        {why !== null && <div className={classes.advice}>{why}</div>}
      </div>
      <div className={classes.side}>
        <div className={classes.count}>{t('capture.band.foundOf', { found, listed })}</div>
        <CatchingUp desk={desk} />
      </div>
    </>
  )
}

function wordOf({ finding, isAgain }: SeenOutcome): string {
  if (isAgain) return t('capture.band.seenAgain')
  if (finding === 'unexpected') return t('capture.band.unexpected')
  return t(finding === 'elsewhere' ? 'capture.band.elsewhere' : 'capture.band.seen')
}

function whyOf({ finding, isAgain, status }: SeenOutcome): string | null {
  if (isAgain) return t('capture.band.againWhy')
  if (finding === 'unexpected') return t('capture.band.unexpectedWhy')
  if (finding !== 'elsewhere') return null
  const word = status === null ? '' : t(`statuses.serial.${status}`).toLowerCase()
  const isOfOtherProduct = status === 'in-stock' || status === 'allocated' || status === 'picked'
  return t(isOfOtherProduct ? 'capture.band.otherProductWhy' : 'capture.band.elsewhereWhy', { status: word })
}
