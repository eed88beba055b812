import { Anchor, CloseButton, Group, List, Text } from '@mantine/core'
import type { ReceiptLineId } from '../../../shared/values'
import { ErrorAlert, RefusalAlert, TroubleBox } from '../../form/trouble-alert'
import { StationFault } from '../../lib/station'
import { t } from '../../words/words'
import type { RefusalOf } from '../../../shared/refusal'
import classes from './capture.module.css'
import type { Trouble } from './capturing'

interface Props {
  readonly trouble: Trouble | undefined
  readonly onGoTo: (lineId: ReceiptLineId) => void
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

/** Why the receipt cannot be committed yet: each line, a click away. */
const CapturedDiffers = ({
  lines,
  onGoTo,
}: {
  readonly lines: Lines
  readonly onGoTo: (lineId: ReceiptLineId) => void
}) => (
  <TroubleBox title={t('receiving.commit.differsTitle')} advice={t('receiving.commit.differsAdvice')}>
    <List className={classes.differing}>
      {lines.map((line) => (
        <List.Item key={line.receiptLineId}>
          <Group gap="xs">
            <Anchor component="button" type="button" onClick={() => onGoTo(line.receiptLineId)}>
              {line.productName}
            </Anchor>
            <Text span className="figures">
              {t('receiving.lines.of', line)}
            </Text>
          </Group>
        </List.Item>
      ))}
    </List>
  </TroubleBox>
)
