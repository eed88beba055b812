import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { SerialId } from '../../../shared/values'
import { Asked } from '../../form/asked'
import { useAsk } from '../../lib/queries'
import { Serial } from '../../theme/serial'
import { SerialStatusBadge } from '../../theme/status-badge'
import { momentText } from '../../words/moments'
import { t } from '../../words/words'
import { eventText } from './event-text'
import { Fact, Facts } from './facts'
import { PromiseFacts } from './promise-facts'

interface Props {
  readonly serialId: SerialId
  readonly onLeave: () => void
}

const lastEvents = 4

/** What, where, from whom, and what happened last. */
export function SerialPeek({ serialId, onLeave }: Props) {
  const navigate = useNavigate()
  const unit = useAsk('serials.read', { serialId })
  const open = () => {
    onLeave()
    void navigate({ to: '/serials/$serialId', params: { serialId } })
  }
  return (
    <Asked of={unit}>
      {(found) => (
        <Stack gap="md">
          <Group justify="space-between" wrap="nowrap" align="flex-start">
            <div>
              <Title order={2}>{found.productName}</Title>
              <Text size="lg">
                <Serial text={found.serial} />
              </Text>
            </div>
            <SerialStatusBadge status={found.status} />
          </Group>
          <Facts>
            <Fact name={t('serials.unit.sku')}>{found.sku}</Fact>
            <Fact name={t('serials.unit.supplier')}>{found.supplierName ?? t('serials.unit.unknown')}</Fact>
            <Fact name={t('serials.unit.receipt')}>{found.receiptNumber ?? t('serials.unit.unknown')}</Fact>
            <PromiseFacts unit={found} />
          </Facts>
          <div>
            <Title order={3}>{t('serials.peek.lastEvents')}</Title>
            {found.events.slice(0, lastEvents).map((event) => (
              <Group key={event.seq} justify="space-between" wrap="nowrap">
                <Text>{eventText(event)}</Text>
                <Text className="figures" c="dimmed">
                  {momentText(event.at)}
                </Text>
              </Group>
            ))}
          </div>
          <Group justify="flex-end">
            <Button data-autofocus onClick={open}>
              {t('serials.peek.open')}
            </Button>
          </Group>
        </Stack>
      )}
    </Asked>
  )
}
