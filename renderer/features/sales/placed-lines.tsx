import { Group, Paper, Table, Text, Title } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { SalesOrder, SalesOrderLine } from '../../../shared/ipc/sales'
import { useCurrency } from '../../lib/currency'
import { LineProduct } from '../../order/line-product'
import { LineTotals } from '../../order/line-totals'
import classes from '../../order/lines.module.css'
import { taxRateText } from '../../words/money'
import { numberText } from '../../words/numbers'
import { t } from '../../words/words'
import { OrderTotals } from './order-totals'
import { outstandingOf } from './outstanding'

/** What was sold, what has left of it, what is promised by serial number, and what it comes to. */
export function PlacedLines({ order }: { readonly order: SalesOrder }) {
  const { lines, status, totals } = order
  const { currency, text } = useCurrency()
  const isShippable = status === 'Confirmed' || status === 'PartFulfilled'
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
            <Heading w={112}>{t('order.lines.ordered')}</Heading>
            <Heading w={88}>{t('sales.lines.shipped')}</Heading>
            <Heading w={112}>{t(isShippable ? 'order.lines.outstanding' : 'sales.lines.notShipped')}</Heading>
            <Heading w={112}>{t('sales.lines.serials')}</Heading>
            <Heading w={120}>{t('sales.lines.unitPrice')}</Heading>
            <Heading w={72}>{t('sales.lines.tax')}</Heading>
            <Heading w={136}>{t('sales.lines.net')}</Heading>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <PlacedLine key={line.salesOrderLineId} line={line} isShippable={isShippable} money={text} />
          ))}
        </Table.Tbody>
      </Table>
      <OrderTotals totals={totals} currency={currency} />
    </Paper>
  )
}

const Heading = ({ w, children }: { readonly w: number; readonly children: string }) => (
  <Table.Th scope="col" w={w} ta="right">
    {children}
  </Table.Th>
)

interface LineProps {
  readonly line: SalesOrderLine
  readonly isShippable: boolean
  readonly money: (minor: number) => string
}

function PlacedLine({ line, isShippable, money }: LineProps) {
  const outstanding = outstandingOf(line)
  return (
    <Table.Tr className="figures">
      <Table.Td>
        <LineProduct line={line} />
      </Table.Td>
      <Table.Td ta="right">
        {numberText(line.quantity)} {line.unit}
      </Table.Td>
      <Table.Td ta="right">{numberText(line.shipped)}</Table.Td>
      <Table.Td ta="right">
        {outstanding === 0 ? (
          <IconCheck size={18} aria-label={t('sales.lines.allShipped')} />
        ) : (
          numberText(outstanding)
        )}
      </Table.Td>
      <Table.Td ta="right">{isShippable && <SerialsOfLine line={line} outstanding={outstanding} />}</Table.Td>
      <Table.Td ta="right">{money(line.unitPrice)}</Table.Td>
      <Table.Td ta="right">{taxRateText(line.taxRate)}</Table.Td>
      <Table.Td ta="right" className={classes.oneLine}>
        {money(line.net)}
      </Table.Td>
    </Table.Tr>
  )
}

/** How many of the units that wait are known by their serial number. */
function SerialsOfLine({
  line: { hasSerialNumbers, allocated, picked },
  outstanding,
}: {
  readonly line: SalesOrderLine
  readonly outstanding: number
}) {
  if (!hasSerialNumbers || outstanding === 0)
    return (
      <Text span c="dimmed" aria-label={t('sales.lines.noSerials')}>
        –
      </Text>
    )
  return t('sales.lines.serialsOf', { named: allocated + picked, needed: outstanding })
}
