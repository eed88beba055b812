import { useState } from 'react'
import type { SalesOrder } from '../../../shared/ipc/sales'
import type { SalesOrderId } from '../../../shared/values'
import { Asked } from '../../form/asked'
import { useAsk } from '../../lib/queries'
import { useSettings } from '../../lib/settings'
import { Page } from '../../shell/page'
import { t } from '../../words/words'
import { DraftSalesPage } from './draft-sales-page'
import { pathToSales } from './path-to-sales'
import { PlacedSalesPage } from './placed-sales-page'
import { isEditable } from './use-sales-saving'

interface Props {
  /** null: an order that is to be created. */
  readonly salesOrderId: SalesOrderId | null
}

/** Prices are typed in the currency of the warehouse, so that is asked for first. */
export function SalesOrderScreen({ salesOrderId }: Props) {
  const settings = useSettings()
  if (!settings.data)
    return (
      <Page title={t('navigation.salesOrders')} path={pathToSales}>
        <Asked of={settings}>{() => null}</Asked>
      </Page>
    )
  if (salesOrderId !== null) return <KeptOrder salesOrderId={salesOrderId} />
  return <DraftSalesPage order={null} readAgain={async () => undefined} onPlaced={() => {}} />
}

function KeptOrder({ salesOrderId }: { readonly salesOrderId: SalesOrderId }) {
  const asked = useAsk('sales.readOrder', { salesOrderId })
  if (asked.data)
    return <DraftOrPlaced order={asked.data} readAgain={async () => (await asked.refetch()).data} />
  return (
    <Page title={t('navigation.salesOrders')} path={pathToSales}>
      <Asked of={asked}>{() => null}</Asked>
    </Page>
  )
}

interface OrderProps {
  readonly order: SalesOrder
  readonly readAgain: () => Promise<SalesOrder | undefined>
}

/** A draft stays one on screen until the operator has left it, even when somebody else confirms it meanwhile. */
function DraftOrPlaced({ order, readAgain }: OrderProps) {
  const [isEdited, setIsEdited] = useState(isEditable(order))
  return isEdited ? (
    <DraftSalesPage order={order} readAgain={readAgain} onPlaced={() => setIsEdited(false)} />
  ) : (
    <PlacedSalesPage order={order} onRevised={() => setIsEdited(true)} />
  )
}
