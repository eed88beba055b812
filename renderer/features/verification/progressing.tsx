import { ProgressPanel } from '../../form/progress-panel'
import { t } from '../../words/words'
import { useTimeLeft } from './time-left'

interface Props {
  readonly done: number
  readonly total: number
  readonly onCancel: () => void
}

/** How many of how many are checked, and how long it still takes. */
export function Progressing({ done, total, onCancel }: Props) {
  const left = useTimeLeft(done, total)
  const checked = t('verification.progress', { done, total })
  const howFar = left === null ? checked : `${checked}, ${t('verification.left', { time: left })}`
  return <ProgressPanel doing={t('verification.running')} {...{ done, total, howFar, onCancel }} />
}
