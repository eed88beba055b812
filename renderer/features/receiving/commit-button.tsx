import { Button } from '@mantine/core'
import { memo } from 'react'
import { t } from '../../words/words'
import classes from './capture.module.css'

interface Props {
  readonly isReady: boolean
  readonly isBusy: boolean
  readonly onCommit: () => void
}

/** The last step; the most visible thing on the screen once nothing is missing. */
export const CommitButton = memo(({ isReady, isBusy, onCommit }: Props) => (
  <Button
    size="lg"
    variant={isReady ? 'filled' : 'default'}
    className={classes.commit}
    loading={isBusy}
    onClick={onCommit}
  >
    {t('receiving.commit.button')}
    <kbd className={classes.key} aria-hidden>
      F10
    </kbd>
  </Button>
))
