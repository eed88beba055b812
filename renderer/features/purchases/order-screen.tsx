import { useState } from 'react'
import type { PurchaseOrder } from '../../../shared/ipc/purchases'
import type { PurchaseOrderId } from '../../../shared/values'
import { Asked } from '../../form/asked'
import { useAsk } from '../../lib/queries'
import { Page } from '../../shell/page'
import { t } from '../../words/words'
import { DraftOrderPage } from './draft-order-page'
import { pathToOrders } from './path-to-orders'
import { PlacedOrderPage } from './placed-order-page'

interface Props {
  /** null: an order that is to be created. */
  readonly purchaseOrderId: PurchaseOrderId | null
}

export const OrderScreen = ({ purchaseOrderId }: Props) =>
  purchaseOrderId === null ? (
    <DraftOrderPage order={null} readAgain={async () => undefined} onPlaced={() => {}} />
  ) : (
    <KeptOrder purchaseOrderId={purchaseOrderId} />
  )

function KeptOrder({ purchaseOrderId }: { readonly purchaseOrderId: PurchaseOrderId }) {
  const asked = useAsk('purchases.readOrder', { purchaseOrderId })
  if (asked.data)
    return <DraftOrPlaced order={asked.data} readAgain={async () => (await asked.refetch()).data} />
  return (
    <Page title={t('navigation.purchaseOrders')} path={pathToOrders}>
      <Asked of={asked}>{() => null}</Asked>
    </Page>
  )
}

interface OrderProps {
  readonly order: PurchaseOrder
  readonly readAgain: () => Promise<PurchaseOrder | undefined>
}

/** A draft stays one on screen until the operator has left it, even when somebody else confirms it meanwhile. */
function DraftOrPlaced({ order, readAgain }: OrderProps) {
  const [isEdited, setIsEdited] = useState(order.status === 'Draft')
  return isEdited ? (
    <DraftOrderPage order={order} readAgain={readAgain} onPlaced={() => setIsEdited(false)} />
  ) : (
    <PlacedOrderPage order={order} />
  )
}
