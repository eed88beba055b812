import { VisuallyHidden } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { ReceiptLine } from '../../../shared/ipc/receiving'
import { t } from '../../words/words'
import { expectedOf } from './receipt-counts'
import classes from './receipt-lines.module.css'

interface Props {
  readonly line: ReceiptLine
  readonly isActive: boolean
}

/** How far a line is: `8 of 10`, or why nothing is counted here. */
export function LineProgress({ line, isActive }: Props) {
  const expected = expectedOf(line)
  if (!line.capturesSerials) return <NotCounted line={line} />
  if (line.quantityToReceive === null && line.captured === 0 && line.outstanding === 0)
    return <span className={classes.quiet}>{t('receiving.lines.notReceived')}</span>
  if (expected === null || (isActive && line.isComplete))
    return <span className={classes.count}>{t('receiving.band.capturedTo', { count: line.captured })}</span>
  const quantity = expected
  const share = quantity === 0 ? 0 : Math.min(1, line.captured / quantity)
  return (
    <div className={classes.progress}>
      <div className={classes.bar} aria-hidden>
        <div className={classes.done} style={{ width: `${share * 100}%` }} />
      </div>
      <span className={classes.count}>
        {t('receiving.lines.of', { captured: line.captured, quantity })}
        {line.isComplete && <Tick />}
      </span>
    </div>
  )
}

function NotCounted({ line }: { readonly line: ReceiptLine }) {
  const why = line.hasSerialNumbers ? 'receiving.lines.without' : 'receiving.lines.noSerials'
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
    <VisuallyHidden>{t('receiving.lines.complete')}</VisuallyHidden>
  </>
)
