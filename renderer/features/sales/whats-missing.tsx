import { Alert, List, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import type { SalesOrder } from '../../../shared/ipc/sales'
import { t } from '../../words/words'
import { shortagesOf } from './outstanding'

/** Says in words what is on back order, and which products keep the order from leaving in full. */
export function WhatsMissing({ order }: { readonly order: SalesOrder }) {
  const { status, lines, unitsOrdered, unitsShipped } = order
  if (status !== 'Confirmed' && status !== 'PartFulfilled') return null
  const shortages = shortagesOf(lines)
  const isBackOrder = status === 'PartFulfilled'
  if (!isBackOrder && shortages.length === 0) return null
  return (
    <Alert
      icon={<IconInfoCircle aria-hidden />}
      title={
        isBackOrder ? t('sales.backOrder', { count: unitsOrdered - unitsShipped }) : t('sales.stockShort')
      }
    >
      {shortages.length === 0 ? (
        <Text>{t('sales.canLeave')}</Text>
      ) : (
        <List>
          {shortages.map((shortage) => (
            <List.Item key={shortage.productId}>{t('sales.short', { ...shortage })}</List.Item>
          ))}
        </List>
      )}
    </Alert>
  )
}
