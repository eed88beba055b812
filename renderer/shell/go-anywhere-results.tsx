import { Spotlight } from '@mantine/spotlight'
import { useNavigate } from '@tanstack/react-router'
import { useAsk } from '../lib/queries'
import { t } from '../words/words'

const most = 5

interface Props {
  readonly text: string
}

export function SerialActions({ text }: Props) {
  const navigate = useNavigate()
  const found = useAsk('serials.list', {
    search: text,
    statuses: [],
    productId: null,
    supplierId: null,
    receivedFrom: null,
    receivedBefore: null,
    after: null,
    limit: most,
  })
  if (!found.data?.rows.length) return null
  return (
    <Spotlight.ActionsGroup label={t('shell.go.serials')}>
      {found.data.rows.map(({ serialId, serial, productName, status }) => (
        <Spotlight.Action
          key={serialId}
          label={serial}
          classNames={{ actionLabel: 'serial' }}
          description={`${productName} · ${t(`statuses.serial.${status}`)}`}
          onClick={() => void navigate({ to: '/serials/$serialId', params: { serialId } })}
        />
      ))}
    </Spotlight.ActionsGroup>
  )
}

export function ProductActions({ text }: Props) {
  const navigate = useNavigate()
  const found = useAsk('products.list', {
    search: text,
    sort: { column: 'sku', descending: false },
    offset: 0,
    limit: most,
    status: null,
    hasSerialNumbers: null,
  })
  if (!found.data?.rows.length) return null
  return (
    <Spotlight.ActionsGroup label={t('shell.go.products')}>
      {found.data.rows.map(({ productId, sku, name }) => (
        <Spotlight.Action
          key={productId}
          label={name}
          description={sku}
          onClick={() => void navigate({ to: '/products/$productId', params: { productId } })}
        />
      ))}
    </Spotlight.ActionsGroup>
  )
}

export function OrderActions({ text }: Props) {
  const navigate = useNavigate()
  const found = useAsk('purchases.listOrders', {
    search: text,
    sort: { column: 'orderedAt', descending: true },
    offset: 0,
    limit: most,
    statuses: [],
    supplierId: null,
  })
  if (!found.data?.rows.length) return null
  return (
    <Spotlight.ActionsGroup label={t('shell.go.orders')}>
      {found.data.rows.map(({ purchaseOrderId, number, supplierName, status }) => (
        <Spotlight.Action
          key={purchaseOrderId}
          label={number}
          description={`${supplierName} · ${t(`statuses.order.${status}`)}`}
          onClick={() => void navigate({ to: '/orders/$purchaseOrderId', params: { purchaseOrderId } })}
        />
      ))}
    </Spotlight.ActionsGroup>
  )
}
