import { Button, CloseButton, Text } from '@mantine/core'
import { ErrorAlert, RefusalAlert, TroubleBox } from '../../form/trouble-alert'
import { StationFault } from '../../lib/station'
import { t } from '../../words/words'
import type { RefusalOf } from '../../../shared/refusal'
import classes from './capture.module.css'
import type { Trouble } from './capturing'

interface Props {
  readonly trouble: Trouble | undefined
  readonly onGoTo: (lineId: number) => void
  readonly onClose: () => void
}

/** What was refused or went wrong on this screen, until it is closed or something else is done. */
export function CaptureTrouble({ trouble, onGoTo, onClose }: Props) {
  if (!trouble) return null
  return (
    <div className={classes.trouble}>
      {trouble instanceof StationFault ? (
        <ErrorAlert error={trouble} />
      ) : trouble.code === 'captured-differs' ? (
        <CapturedDiffers lines={trouble.lines} onGoTo={onGoTo} />
      ) : (
        <RefusalAlert refusal={trouble} />
      )}
      <CloseButton
        size={44}
        className={classes.closeTrouble}
        aria-label={t('receiving.commit.dismiss')}
        onClick={onClose}
      />
    </div>
  )
}

type Lines = RefusalOf<'captured-differs'>['lines']

/** So many lines are named; the others are found in the table below. */
const named = 4

/** Why the receipt cannot be committed yet: each line, a click away. */
const CapturedDiffers = ({
  lines,
  onGoTo,
}: {
  readonly lines: Lines
  readonly onGoTo: (lineId: number) => void
}) => (
  <TroubleBox title={t('receiving.commit.differsTitle')} advice={t('receiving.commit.differsAdvice')}>
    {lines.slice(0, named).map((line) => (
      <Button
        key={line.lineId}
        variant="default"
        className={classes.differing}
        title={line.productName}
        onClick={() => onGoTo(line.lineId)}
      >
        <span className={classes.differingName}>{line.productName}</span>{' '}
        <span className="figures">{t('receiving.lines.of', line)}</span>
      </Button>
    ))}
    {lines.length > named && (
      <Text span>{t('receiving.commit.moreLines', { count: lines.length - named })}</Text>
    )}
  </TroubleBox>
)
