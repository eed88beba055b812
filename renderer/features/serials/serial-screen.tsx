import { Anchor, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import type { SerialHistory } from '../../../shared/ipc/serials'
import type { SerialId } from '../../../shared/values'
import { Asked } from '../../form/asked'
import { LabelsButton } from '../../labels/labels-button'
import { useNow } from '../../lib/now'
import { useAsk } from '../../lib/queries'
import { Page } from '../../shell/page'
import { SerialStatusBadge } from '../../theme/status-badge'
import { PossibleActs } from '../../units/possible-acts'
import { momentText } from '../../words/moments'
import { t } from '../../words/words'
import { Fact, Facts } from './facts'
import { History } from './history'
import { PromiseFacts } from './promise-facts'

const path = [
  { label: t('navigation.products') },
  { label: t('navigation.inventoryControl') },
  { label: t('navigation.serialNumbers'), to: '/serials' },
] as const

/** One serial number: what it is, where it is, and its whole history. */
export function SerialScreen({ serialId }: { readonly serialId: SerialId }) {
  const history = useAsk('serials.read', { serialId })
  const unit = history.data
  return (
    <Page
      title={unit?.serial ?? t('serials.columns.serial')}
      titleIsSerial
      path={path}
      actions={unit && <LabelsButton units={{ kind: 'units', serialIds: [serialId] }} />}
      beside={unit && <SerialStatusBadge status={unit.status} />}
    >
      <Asked of={history}>{(found) => <Unit unit={found} />}</Asked>
    </Page>
  )
}

function Unit({ unit }: { readonly unit: SerialHistory }) {
  const now = useNow()
  const navigate = useNavigate()
  return (
    <Stack gap="md">
      <Paper withBorder p="md" bg="var(--raised)">
        <Facts>
          <Fact name={t('serials.unit.product')}>
            <Anchor
              renderRoot={(props) => (
                <Link to="/products/$productId" params={{ productId: unit.productId }} {...props} />
              )}
            >
              {unit.productName}
            </Anchor>
          </Fact>
          <Fact name={t('serials.unit.sku')}>{unit.sku}</Fact>
          <Fact name={t('serials.unit.supplier')}>{unit.supplierName ?? t('serials.unit.unknown')}</Fact>
          <Fact name={t('serials.unit.receipt')}>{unit.receiptNumber ?? t('serials.unit.unknown')}</Fact>
          <Fact name={t('serials.unit.received')}>{receivedText(unit)}</Fact>
          <PromiseFacts unit={unit} />
        </Facts>
      </Paper>
      <PossibleActs
        unit={unit}
        onCorrected={(serialId) => void navigate({ to: '/serials/$serialId', params: { serialId } })}
      />
      <Paper withBorder p="md" bg="var(--raised)">
        <Group justify="space-between" mb="md">
          <Title order={2}>{t('serials.unit.history')}</Title>
          <Text c="dimmed">{t('serials.unit.lines', { count: unit.events.length })}</Text>
        </Group>
        <History events={unit.events} now={now} />
      </Paper>
    </Stack>
  )
}

function receivedText({ receivedAt, status }: SerialHistory): string {
  if (receivedAt !== null) return momentText(receivedAt)
  return status === 'receiving' ? t('serials.unit.notYet') : t('serials.unit.unknown')
}
