import { Button, Group, Modal, Radio, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { ReturnedUnit } from '../../../shared/ipc/returns'
import { ReturnDestination } from '../../../shared/return-status'
import type { CustomerReturnId } from '../../../shared/values'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import type { returns } from '../../words/en/returns'
import { t } from '../../words/words'
import { useKeptAct } from './return-deed'

type UsualReason = keyof typeof returns.destination.usual

const usual: readonly UsualReason[] = ['changedMind', 'wrongItem', 'faulty', 'transport', 'opened', 'loan']

interface Props {
  readonly customerReturnId: CustomerReturnId
  /** Null: all of them. */
  readonly units: readonly ReturnedUnit[] | null
  readonly onClose: (isDone: boolean) => void
}

/** Where units go once the return counts, and why they came back. */
export function SendDialog({ customerReturnId, units, onClose }: Props) {
  const act = useKeptAct('returns.setDestination')
  const [first] = units ?? []
  const [destination, setDestination] = useState<ReturnDestination>(first?.destination ?? 'in-stock')
  const [reason, setReason] = useState(first?.reason ?? '')
  const send = async () => {
    const returnLineIds = units && units.map(({ returnLineId }) => returnLineId)
    const answer = await act.run({ customerReturnId, returnLineIds, destination, reason })
    if (answer?.ok) onClose(true)
  }
  return (
    <Modal opened onClose={() => onClose(false)} size="lg" returnFocus={false} title={titleOf(units)}>
      <Stack>
        <Radio.Group
          label={t('returns.destination.where')}
          value={destination}
          onChange={(value) => setDestination(ReturnDestination.safeParse(value).data ?? destination)}
        >
          <Stack gap="xs" mt="xs">
            {ReturnDestination.options.map((each) => (
              <Radio.Card key={each} value={each} p="xs">
                <Group wrap="nowrap">
                  <Radio.Indicator />
                  <div>
                    <Text fw={600}>{t(`statuses.serial.${each}`)}</Text>
                    <Text size="xs" c="dimmed">
                      {t(`returns.destination.what.${each}`)}
                    </Text>
                  </div>
                </Group>
              </Radio.Card>
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          size="md"
          label={t('returns.destination.reason')}
          maxLength={500}
          autosize
          minRows={2}
          maxRows={6}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group gap="xs">
          {usual.map((each) => (
            <Button
              key={each}
              size="md"
              variant="default"
              fw={400}
              onClick={() => setReason(t(`returns.destination.usual.${each}`))}
            >
              {t(`returns.destination.usual.${each}`)}
            </Button>
          ))}
        </Group>
        <RefusalAlert refusal={act.refusal} />
        <ErrorAlert error={act.fault} />
        <Group justify="flex-end">
          <Button size="md" variant="default" onClick={() => onClose(false)}>
            {t('returns.destination.back')}
          </Button>
          <Button size="md" loading={act.isBusy} onClick={() => void send()}>
            {t('returns.destination.save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

const titleOf = (units: Props['units']): string =>
  units === null
    ? t('returns.destination.titleAll')
    : t('returns.destination.titleMany', { count: units.length })
