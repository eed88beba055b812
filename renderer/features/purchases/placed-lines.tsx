import { Group, Paper, Progress, Table, Text, Title } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { PurchaseOrder, PurchaseOrderLine } from '../../../shared/ipc/purchases'
import { numberText } from '../../words/numbers'
import { t } from '../../words/words'
import { LineProduct, SerialsWord } from '../../order/line-product'
import { LineTotals } from '../../order/line-totals'
import classes from '../../order/lines.module.css'
import { outstandingOf } from './outstanding'

/** What was ordered, what has come of it, and what is still waited for. */
export function PlacedLines({ order }: { readonly order: PurchaseOrder }) {
  const { lines, status } = order
  const isWaiting = status === 'Confirmed' || status === 'PartFulfilled'
  return (
    <Paper withBorder bg="var(--raised)" component="section" aria-label={t('order.lines.title')}>
      <Group justify="space-between" px="md" py="sm">
        <Title order={2}>{t('order.lines.title')}</Title>
        <LineTotals quantities={lines.map(({ quantity }) => quantity)} />
      </Group>
      <Table aria-label={t('order.lines.title')} className={classes.lines}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('order.lines.product')}</Table.Th>
            <Table.Th scope="col" w={180}>
              {t('order.lines.hasSerialNumbers')}
            </Table.Th>
            <Table.Th scope="col" w={120} ta="right">
              {t('order.lines.ordered')}
            </Table.Th>
            <Table.Th scope="col" w={260} ta="right">
              {t('purchases.lines.received')}
            </Table.Th>
            <Table.Th scope="col" w={130} ta="right">
              {t(isWaiting ? 'order.lines.outstanding' : 'purchases.lines.willNotCome')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <PlacedLine key={line.purchaseOrderLineId} line={line} />
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  )
}

function PlacedLine({ line }: { readonly line: PurchaseOrderLine }) {
  const { quantity, received, unit, hasSerialNumbers, onManifest, missing } = line
  const outstanding = outstandingOf(line)
  return (
    <Table.Tr>
      <Table.Td>
        <LineProduct line={line} />
        {onManifest > 0 && (
          <Text size="xs">
            {t('purchases.manifest.ofLine', { count: onManifest, came: onManifest - missing })}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <SerialsWord isYes={hasSerialNumbers} />
      </Table.Td>
      <Table.Td ta="right" className="figures">
        {numberText(quantity)} {unit}
      </Table.Td>
      <Table.Td ta="right" className="figures">
        <Group gap="xs" justify="flex-end" wrap="nowrap">
          <Progress value={Math.min(100, (received / quantity) * 100)} w={96} aria-hidden />
          <Text miw={72} className={classes.oneLine}>
            {t('order.unitsOf', { done: received, of: quantity })}
          </Text>
        </Group>
      </Table.Td>
      <Table.Td ta="right" className="figures">
        {outstanding === 0 ? (
          <IconCheck size={18} aria-label={t('purchases.lines.allHere')} />
        ) : (
          numberText(outstanding)
        )}
      </Table.Td>
    </Table.Tr>
  )
}
