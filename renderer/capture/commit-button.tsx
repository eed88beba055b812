import { Button } from '@mantine/core'
import { memo } from 'react'
import classes from './capture.module.css'
import { commitKey } from './next-words'

interface Props {
  readonly label: string
  readonly isReady: boolean
  readonly isBusy: boolean
  readonly onCommit: () => void
}

/** The last step; the most visible thing on the screen once nothing is missing. */
export const CommitButton = memo(({ label, isReady, isBusy, onCommit }: Props) => (
  <Button
    size="lg"
    variant={isReady ? 'filled' : 'default'}
    className={classes.commit}
    loading={isBusy}
    onClick={onCommit}
  >
    {label}
    <kbd className={classes.key} aria-hidden>
      {commitKey}
    </kbd>
  </Button>
))
