import type { PurchaseOrderId } from '../../../shared/values'

export const OrderScreen = ({ purchaseOrderId }: { readonly purchaseOrderId: PurchaseOrderId | null }) => (
  <p>{purchaseOrderId}</p>
)
