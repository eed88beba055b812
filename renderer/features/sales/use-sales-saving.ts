import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { SalesOrder } from '../../../shared/ipc/sales'
import { useAct } from '../../lib/act'
import { useCurrency } from '../../lib/currency'
import { useKeepAnswer } from '../../lib/queries'
import { type Draft, useOrderDraft } from '../../order/use-order-draft'
import { t } from '../../words/words'
import { draftOf, salesChecks, type SalesValues, valuesIn } from './sales-values'

export const isEditable = ({ status }: Pick<SalesOrder, 'status'>): boolean =>
  status === 'Draft' || status === 'Quote'

/** The form of a draft or a quote, and what saving, quoting and confirming it come to. */
export function useSalesSaving(draft: Draft<SalesOrder>) {
  const navigate = useNavigate()
  const keep = useKeepAnswer()
  const { currency, decimals } = useCurrency()
  const create = useAct('sales.createOrder')
  const change = useAct('sales.saveOrder')
  const quote = useAct('sales.quoteOrder')
  const confirm = useAct('sales.confirmOrder')
  const valuesOf = useMemo(() => valuesIn(decimals), [decimals])
  const saving = useOrderDraft<SalesValues, SalesOrder>({
    ...draft,
    valuesOf,
    checks: salesChecks(currency, decimals),
    create,
    change,
    steps: [quote, confirm],
    send: async (values, base) => {
      const order = draftOf(values, decimals)
      if (!order) return undefined
      return base === null
        ? create.run({ order })
        : change.run({ salesOrderId: base.salesOrderId, revision: base.revision, order })
    },
    fields: { 'customer-not-found': 'customer' },
    keep: (order) => keep('sales.readOrder', { salesOrderId: order.salesOrderId }, order),
    open: ({ salesOrderId }) =>
      navigate({ to: '/sales/$salesOrderId', params: { salesOrderId }, replace: true }),
    isEditable,
  })
  const quoting = {
    run: ({ salesOrderId }: SalesOrder) => quote.run({ salesOrderId }),
    done: (number: string) => t('sales.quoted', { number }),
    notDone: (number: string) => t('sales.notQuoted', { number }),
  }
  const confirming = {
    run: ({ salesOrderId }: SalesOrder) => confirm.run({ salesOrderId }),
    done: (number: string) => t('order.confirmed', { number }),
    notDone: (number: string) => t('order.notConfirmed', { number }),
  }
  return {
    ...saving,
    quote: (values: SalesValues) => saving.place(values, quoting),
    confirm: (values: SalesValues) => saving.place(values, confirming),
    isQuoting: quote.isBusy,
    isConfirming: confirm.isBusy,
  }
}
