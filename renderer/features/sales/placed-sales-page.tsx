import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import type { SalesOrder } from '../../../shared/ipc/sales'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { useStartDispatch } from '../../lib/start-dispatch'
import { EndButton } from '../../order/end-button'
import { PaperButtons } from '../../papers/paper-buttons'
import { Page } from '../../shell/page'
import { t } from '../../words/words'
import { CancelDialog } from './cancel-dialog'
import { CloseShortDialog } from './close-short-dialog'
import { OrderDispatches } from './order-dispatches'
import { pathToSales } from './path-to-sales'
import { PlacedLines } from './placed-lines'
import { SalesOrderState } from './sales-columns'
import { SalesFacts } from './sales-facts'
import { useRevise } from './use-revise'
import { WhatsMissing } from './whats-missing'

interface Props {
  readonly order: SalesOrder
  /** It is a draft again. */
  readonly onRevised: () => void
}

/** An order that was confirmed: what it waits for, what is promised to it, and what has left. */
export function PlacedSalesPage({ order, onRevised }: Props) {
  const { salesOrderId, status, serialsNamed, dispatches } = order
  const revising = useRevise(order, onRevised)
  const shipping = useStartDispatch()
  const [isCancelling, cancelling] = useDisclosure()
  const [isClosing, closing] = useDisclosure()
  const open = dispatches.find((dispatch) => dispatch.status === 'open')
  const isShippable = status === 'Confirmed' || status === 'PartFulfilled'
  const isRevisable = status === 'Confirmed' && dispatches.length === 0 && serialsNamed === 0
  return (
    <Page
      title={order.number}
      path={pathToSales}
      beside={<SalesOrderState order={order} />}
      actions={
        isShippable && (
          <>
            <PaperButtons
              papers={[{ name: t('papers.pickList'), paper: { kind: 'order-pick-list', salesOrderId } }]}
            />
            {isRevisable && (
              <Button variant="subtle" loading={revising.isBusy} onClick={revising.revise}>
                {t('sales.revise')}
              </Button>
            )}
            <EndButton status={status} onCancel={cancelling.open} onCloseShort={closing.open} />
            {order.serialsNeeded > 0 && <PreEnter salesOrderId={order.salesOrderId} />}
            <Button loading={shipping.isBusy} onClick={() => void shipping.start(order.salesOrderId)}>
              {open ? t('sales.shipOn', { number: open.number }) : t('sales.shipOut')}
            </Button>
          </>
        )
      }
    >
      <RefusalAlert refusal={revising.refusal} />
      <ErrorAlert error={revising.fault} />
      <RefusalAlert refusal={shipping.refusal} />
      <ErrorAlert error={shipping.fault} />
      <SalesFacts order={order} />
      <WhatsMissing order={order} />
      <PlacedLines order={order} />
      <OrderDispatches dispatches={dispatches} />
      <CancelDialog order={order} isOpen={isCancelling} onClose={cancelling.close} />
      <CloseShortDialog order={order} isOpen={isClosing} onClose={closing.close} />
    </Page>
  )
}

const PreEnter = ({ salesOrderId }: Pick<SalesOrder, 'salesOrderId'>) => (
  <Button
    variant="default"
    renderRoot={(props) => <Link to="/sales/$salesOrderId/serials" params={{ salesOrderId }} {...props} />}
  >
    {t('sales.preEnter')}
  </Button>
)
