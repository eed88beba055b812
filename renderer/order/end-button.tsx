import { Button } from '@mantine/core'
import type { PurchaseOrderStatus } from '../../shared/purchase-order-status'
import type { SalesOrderStatus } from '../../shared/sales-order-status'
import { t } from '../words/words'

interface Props {
  readonly status: PurchaseOrderStatus | SalesOrderStatus
  readonly onCancel: () => void
  readonly onCloseShort: () => void
}

/** Ends an order: cancels it while nothing came of it, and gives up its rest afterwards. */
export const EndButton = ({ status, onCancel, onCloseShort }: Props) =>
  status === 'Confirmed' ? (
    <Button variant="default" onClick={onCancel}>
      {t('order.cancel')}
    </Button>
  ) : (
    <Button variant="default" onClick={onCloseShort}>
      {t('order.closeShort')}
    </Button>
  )
