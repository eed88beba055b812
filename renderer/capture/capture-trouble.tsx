import { Button, CloseButton, Text } from '@mantine/core'
import type { RefusalOf } from '../../shared/refusal'
import { ErrorAlert, RefusalAlert, TroubleBox } from '../form/trouble-alert'
import { StationFault } from '../lib/station'
import { t } from '../words/words'
import classes from './capture.module.css'
import type { CaptureWords } from './capture-words'
import type { Trouble } from './capturing'

interface Props {
  readonly trouble: Trouble | undefined
  readonly words: Pick<CaptureWords, 'differs'>
  readonly onGoTo: (lineId: number) => void
  readonly onClose: () => void
}

/** What was refused or went wrong on this screen, until it is closed or something else is done. */
export function CaptureTrouble({ trouble, words, onGoTo, onClose }: Props) {
  if (!trouble) return null
  return (
    <div className={classes.trouble}>
      {trouble instanceof StationFault ? (
        <ErrorAlert error={trouble} />
      ) : trouble.code === 'captured-differs' ? (
        <CapturedDiffers lines={trouble.lines} advice={words.differs} onGoTo={onGoTo} />
      ) : (
        <RefusalAlert refusal={trouble} />
      )}
      <CloseButton
        size={44}
        className={classes.closeTrouble}
        aria-label={t('capture.differs.dismiss')}
        onClick={onClose}
      />
    </div>
  )
}

interface DiffersProps {
  readonly lines: RefusalOf<'captured-differs'>['lines']
  readonly advice: string
  readonly onGoTo: (lineId: number) => void
}

/** So many lines are named; the others are found in the table below. */
const named = 3

/** Why it cannot be committed yet: each line, a click away. */
const CapturedDiffers = ({ lines, advice, onGoTo }: DiffersProps) => (
  <TroubleBox title={t('capture.differs.title')} advice={advice}>
    {lines.slice(0, named).map((line) => (
      <Button
        key={line.lineId}
        variant="default"
        className={classes.differing}
        title={line.productName}
        onClick={() => onGoTo(line.lineId)}
      >
        <span className={classes.differingName}>{line.productName}</span>{' '}
        <span className="figures">{t('capture.lines.of', line)}</span>
      </Button>
    ))}
    {lines.length > named && (
      <Text span>{t('capture.differs.moreLines', { count: lines.length - named })}</Text>
    )}
  </TroubleBox>
)
