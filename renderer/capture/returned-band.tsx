import { IconArrowBackUp } from '@tabler/icons-react'
import type { DeskState, Outcome, Verdict } from '../../shared/ipc/scanning'
import { numberText } from '../words/numbers'
import { t } from '../words/words'
import { CatchingUp } from './catching-up'
import { Read } from './read'
import { Removed } from './removed'
import classes from './verdict-band.module.css'
import { VerdictWord } from './verdict-word'

interface Props {
  readonly verdict: Verdict
  readonly outcome: Extract<Outcome, { kind: 'returned' }>
  readonly desk: DeskState | undefined
}

/** A unit that comes back: what it is, from whom, with which shipment it left, and where it goes. */
export function ReturnedBand({ verdict, outcome, desk }: Props) {
  const { serial, dispatchNumber, units } = outcome
  const destination = t(`statuses.serial.${outcome.destination}`)
  return (
    <>
      <IconArrowBackUp className={classes.sign} stroke={3} aria-hidden />
      <div className={classes.words}>
        <VerdictWord word={t('capture.band.returned')} verdict={verdict} desk={desk} />
        <Read text={serial} />
        <Removed pieces={outcome.removed} />
        <div className={classes.line}>
          <span className={classes.name}>{t('capture.band.returnedFrom', outcome)}</span>
        </div>
        <div className={classes.advice}>
          {t('capture.band.returnedWith', { dispatchNumber, destination })}
        </div>
      </div>
      <div className={classes.side}>
        <div className={classes.count}>{numberText(units)}</div>
        <CatchingUp desk={desk} />
      </div>
    </>
  )
}
