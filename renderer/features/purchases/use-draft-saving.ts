import { useNavigate } from '@tanstack/react-router'
import type { PurchaseOrder } from '../../../shared/ipc/purchases'
import { useAct } from '../../lib/act'
import { useKeepAnswer } from '../../lib/queries'
import { type Draft, useOrderDraft } from '../../order/use-order-draft'
import { t } from '../../words/words'
import { draftOf, orderChecks, type OrderValues, valuesOf } from './order-values'

/** The form of a draft, and what saving and confirming it come to. */
export function useDraftSaving(draft: Draft<PurchaseOrder>) {
  const navigate = useNavigate()
  const keep = useKeepAnswer()
  const create = useAct('purchases.createOrder')
  const change = useAct('purchases.saveOrder')
  const confirm = useAct('purchases.confirmOrder')
  const saving = useOrderDraft<OrderValues, PurchaseOrder>({
    ...draft,
    valuesOf,
    checks: orderChecks,
    create,
    change,
    steps: [confirm],
    send: async (values, base) => {
      const order = draftOf(values)
      if (!order) return undefined
      return base === null
        ? create.run({ order })
        : change.run({ purchaseOrderId: base.purchaseOrderId, revision: base.revision, order })
    },
    fields: { 'supplier-not-found': 'supplier' },
    keep: (order) => keep('purchases.readOrder', { purchaseOrderId: order.purchaseOrderId }, order),
    open: ({ purchaseOrderId }) =>
      navigate({ to: '/orders/$purchaseOrderId', params: { purchaseOrderId }, replace: true }),
    isEditable: ({ status }) => status === 'Draft',
  })
  const confirming = {
    run: ({ purchaseOrderId }: PurchaseOrder) => confirm.run({ purchaseOrderId }),
    done: (number: string) => t('order.confirmed', { number }),
    notDone: (number: string) => t('order.notConfirmed', { number }),
  }
  return {
    ...saving,
    confirm: (values: OrderValues) => saving.place(values, confirming),
    isConfirming: confirm.isBusy,
  }
}
