import { Button } from '@mantine/core'
import { IconAlertOctagon } from '@tabler/icons-react'
import type { DeskState } from '../../shared/ipc/scanning'
import { faultText } from '../words/trouble-text'
import { t } from '../words/words'
import classes from './verdict-band.module.css'

interface Props {
  readonly trouble: NonNullable<DeskState['trouble']>
  readonly onTryAgain: () => void
}

/** Scans cannot be written down or judged: nothing is taken until this is put right. */
export function TroubledBand({ trouble, onTryAgain }: Props) {
  const { title, advice } = faultText(trouble.kind)
  return (
    <>
      <IconAlertOctagon className={classes.sign} stroke={2} aria-hidden />
      <div className={classes.words}>
        <div className={classes.word}>{t('capture.band.notTaken')}</div>
        <div className={classes.what}>{title}</div>
        <div className={classes.advice}>
          {advice} {t('trouble.reference', { reference: trouble.reference })}
        </div>
      </div>
      <div className={classes.side}>
        <Button size="lg" className={classes.answer} data-first onClick={onTryAgain}>
          {t('capture.band.tryAgain')}
        </Button>
      </div>
    </>
  )
}
