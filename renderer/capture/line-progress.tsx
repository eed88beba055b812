import { VisuallyHidden } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { t } from '../words/words'
import { expectedOf } from './counts'
import classes from './lines.module.css'
import type { CaptureLine } from './sheet'

interface Props {
  readonly line: CaptureLine
  readonly isActive: boolean
  /** On a line that is blank and of which nothing is expected. */
  readonly blank: string
}

/** How far a line is: `8 of 10`, or why nothing is counted here. */
export function LineProgress({ line, isActive, blank }: Props) {
  const expected = expectedOf(line)
  if (!line.capturesSerials) return <NotCounted line={line} />
  if (line.quantity === null && line.captured === 0 && line.outstanding === 0)
    return <span className={classes.quiet}>{blank}</span>
  if (expected === null || (isActive && line.isComplete))
    return <span className={classes.count}>{t('capture.band.capturedTo', { count: line.captured })}</span>
  const quantity = expected
  const share = quantity === 0 ? 0 : Math.min(1, line.captured / quantity)
  return (
    <div className={classes.progress}>
      <div className={classes.bar} aria-hidden>
        <div className={classes.done} style={{ width: `${share * 100}%` }} />
      </div>
      <span className={classes.count}>
        {t('capture.lines.of', { captured: line.captured, quantity })}
        {line.isComplete && <Tick />}
      </span>
    </div>
  )
}

function NotCounted({ line }: { readonly line: CaptureLine }) {
  const why = line.hasSerialNumbers ? 'capture.lines.without' : 'capture.lines.noSerials'
  return (
    <div className={classes.progress}>
      <span className={classes.quiet}>{t(why)}</span>
      {line.isComplete && (
        <span className={classes.count}>
          <Tick />
        </span>
      )}
    </div>
  )
}

const Tick = () => (
  <>
    <IconCheck size={24} stroke={3} aria-hidden />
    <VisuallyHidden>{t('capture.lines.complete')}</VisuallyHidden>
  </>
)
