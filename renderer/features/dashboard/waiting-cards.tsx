import { Paper, SimpleGrid, Text } from '@mantine/core'
import { Link, type LinkProps } from '@tanstack/react-router'
import type { Waiting } from '../../../shared/ipc/dashboard'
import { numberText } from '../../words/numbers'
import { t } from '../../words/words'
import classes from './dashboard.module.css'

/** What waits, each with the page where it is done. */
export function WaitingCards({ waiting }: { readonly waiting: Waiting }) {
  const { ordersToReceive, openReceipts, ordersToDispatch, openDispatches } = waiting
  const { heldScans, unitsWithoutSerial } = waiting
  return (
    <SimpleGrid cols={3} spacing="md">
      <WaitingCard
        name={t('dashboard.waiting.ordersToReceive')}
        count={ordersToReceive}
        what={t('dashboard.waiting.ordersToReceiveWhat', { count: ordersToReceive })}
        to="/receive"
      />
      <WaitingCard
        name={t('dashboard.waiting.openReceipts')}
        count={openReceipts}
        what={t('dashboard.waiting.openReceiptsWhat', { count: openReceipts })}
        to="/receive"
      />
      <WaitingCard
        name={t('dashboard.waiting.heldScans')}
        count={heldScans}
        what={t('dashboard.waiting.heldScansWhat', { count: heldScans })}
        to="/receive"
      />
      <WaitingCard
        name={t('dashboard.waiting.ordersToDispatch')}
        count={ordersToDispatch}
        what={t('dashboard.waiting.ordersToDispatchWhat', { count: ordersToDispatch })}
        to="/dispatch"
      />
      <WaitingCard
        name={t('dashboard.waiting.openDispatches')}
        count={openDispatches}
        what={t('dashboard.waiting.openDispatchesWhat', { count: openDispatches })}
        to="/dispatch"
      />
      <WaitingCard
        name={t('dashboard.waiting.unitsWithoutSerial')}
        count={unitsWithoutSerial}
        what={whoIsUnknown(waiting)}
        to="/products"
      />
    </SimpleGrid>
  )
}

function whoIsUnknown({ unitsWithoutSerial, productsWithoutSerial, leftUnnamed }: Waiting): string {
  if (unitsWithoutSerial > 0)
    return t('dashboard.waiting.unitsWithoutSerialWhat', { count: productsWithoutSerial })
  return leftUnnamed > 0
    ? t('dashboard.waiting.leftUnnamed', { count: leftUnnamed })
    : t('dashboard.waiting.unitsWithoutSerialNone')
}

interface CardProps {
  readonly name: string
  readonly count: number
  readonly what: string
  readonly to: NonNullable<LinkProps['to']>
}

const WaitingCard = ({ name, count, what, to }: CardProps) => (
  <Paper
    withBorder
    p="md"
    className={classes.card}
    data-waits={count > 0 || undefined}
    renderRoot={(props) => <Link to={to} {...props} />}
  >
    <Text fw={600}>{name}</Text>
    <Text className={classes.count}>{numberText(count)}</Text>
    <Text c="dimmed">{what}</Text>
  </Paper>
)
