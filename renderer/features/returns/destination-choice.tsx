import { Button, Group, Text } from '@mantine/core'
import { IconArrowBigRightFilled } from '@tabler/icons-react'
import { useContext } from 'react'
import type { CustomerReturn } from '../../../shared/ipc/returns'
import { destinationLine, ReturnDestination } from '../../../shared/return-status'
import { CapturingContext } from '../../capture/capturing'
import { focusEntry } from '../../capture/entry-focus'
import { asFault, call } from '../../lib/station'
import { t } from '../../words/words'
import classes from './destination-choice.module.css'
import { useKeepReturn } from './return-deed'

interface Props {
  readonly customerReturn: CustomerReturn
  readonly onSendAll: () => void
}

/** Where the next unit goes: the red arrow stands there. Beside it, the way to send those that are scanned. */
export function DestinationChoice({ customerReturn, onSendAll }: Props) {
  const { nextDestination, destinations, units } = customerReturn
  const choose = useChooseDestination(customerReturn)
  return (
    <Group justify="space-between" wrap="nowrap" className={classes.bar}>
      <Group gap="xs" wrap="nowrap" component="fieldset" className={classes.choices}>
        <Text component="legend" className={classes.legend}>
          {t('returns.destination.label')}
        </Text>
        {ReturnDestination.options.map((destination) => {
          const isNext = destination === nextDestination
          return (
            <Button
              key={destination}
              variant="default"
              className={classes.choice}
              data-next={isNext || undefined}
              aria-pressed={isNext}
              leftSection={
                isNext && <IconArrowBigRightFilled size={22} className={classes.arrow} aria-hidden />
              }
              onClick={() => void choose(destination)}
            >
              {t('returns.destination.to', {
                destination: t(`statuses.serial.${destination}`),
                count: destinations[destination],
              })}
            </Button>
          )
        })}
      </Group>
      <Button variant="default" className={classes.choice} disabled={units === 0} onClick={onSendAll}>
        {t('returns.destination.sendAll')}
      </Button>
    </Group>
  )
}

/** The arrow moves at once; the station says where it really stands. */
function useChooseDestination(customerReturn: CustomerReturn) {
  const { showTrouble } = useContext(CapturingContext)
  const keep = useKeepReturn()
  return async (destination: ReturnDestination) => {
    const { customerReturnId } = customerReturn
    keep({ ...customerReturn, nextDestination: destination })
    focusEntry()
    try {
      const work = { kind: 'returning' as const, customerReturnId }
      await call('scanning.chooseLine', { work, lineId: destinationLine(destination) })
    } catch (trouble) {
      showTrouble(asFault(trouble))
    }
  }
}
