import { Group, Paper, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Receipt } from '../../../shared/ipc/receiving'
import { momentText } from '../../words/moments'
import { numberText } from '../../words/numbers'
import { t } from '../../words/words'
import classes from './receipt.module.css'

/** Who, when and how much, beside each other. */
export function ReceiptFacts({ receipt }: { readonly receipt: Receipt }) {
  const { supplierName, supplierReference, openedAt, committedAt, reversedAt, units } = receipt
  return (
    <Paper withBorder bg="var(--raised)" p="md" flex="none">
      <Group component="dl" gap="xl" m={0}>
        <Fact label={t('receiving.closed.supplier')}>{supplierName ?? t('receiving.closed.none')}</Fact>
        <Fact label={t('receiving.closed.reference')}>
          {supplierReference === '' ? t('receiving.closed.none') : supplierReference}
        </Fact>
        <Fact label={t('receiving.closed.opened')}>{momentText(openedAt)}</Fact>
        {committedAt !== null && (
          <Fact label={t('receiving.closed.committed')}>{momentText(committedAt)}</Fact>
        )}
        {reversedAt !== null && <Fact label={t('receiving.closed.reversed')}>{momentText(reversedAt)}</Fact>}
        <Fact label={t('receiving.closed.units')}>{numberText(units)}</Fact>
      </Group>
    </Paper>
  )
}

const Fact = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div className={classes.fact}>
    <Text component="dt" size="xs" c="dimmed">
      {label}
    </Text>
    <Text component="dd" m={0} fw={600}>
      {children}
    </Text>
  </div>
)
