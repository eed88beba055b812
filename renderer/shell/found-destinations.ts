import { useNavigate } from '@tanstack/react-router'
import { useAsk } from '../lib/queries'
import { t } from '../words/words'
import type { Destination } from './destination'

const mostOfEach = 5
/** One letter would find nearly everything. */
export const shortestSearch = 2

/** Serial numbers, products, orders, dispatches and customers that fit the text. */
export function useFoundDestinations(text: string): readonly Destination[] {
  const serials = useSerials(text)
  const products = useProducts(text)
  const orders = useOrders(text)
  const sales = useSalesOrders(text)
  const dispatches = useDispatches(text)
  const customers = useCustomers(text)
  if (text.length < shortestSearch) return []
  return [...serials, ...products, ...orders, ...sales, ...dispatches, ...customers]
}

const optionsFor = (text: string) => ({ enabled: text.length >= shortestSearch, keepsLast: true })

function useSerials(search: string): readonly Destination[] {
  const navigate = useNavigate()
  const found = useAsk(
    'serials.list',
    {
      search,
      statuses: [],
      productId: null,
      supplierId: null,
      receivedFrom: null,
      receivedBefore: null,
      after: null,
      limit: mostOfEach,
    },
    optionsFor(search),
  )
  return (found.data?.rows ?? []).map(({ serialId, serial, productName, status }) => ({
    id: `serial-${serialId}`,
    group: t('shell.go.serials'),
    label: serial,
    description: `${productName} · ${t(`statuses.serial.${status}`)}`,
    isSerial: true,
    go: () => void navigate({ to: '/serials/$serialId', params: { serialId } }),
  }))
}

function useProducts(search: string): readonly Destination[] {
  const navigate = useNavigate()
  const found = useAsk(
    'products.list',
    {
      search,
      sort: { column: 'sku', descending: false },
      offset: 0,
      limit: mostOfEach,
      status: null,
      hasSerialNumbers: null,
    },
    optionsFor(search),
  )
  return (found.data?.rows ?? []).map(({ productId, sku, name }) => ({
    id: `product-${productId}`,
    group: t('shell.go.products'),
    label: name,
    description: sku,
    go: () => void navigate({ to: '/products/$productId', params: { productId } }),
  }))
}

function useOrders(search: string): readonly Destination[] {
  const navigate = useNavigate()
  const found = useAsk(
    'purchases.listOrders',
    {
      search,
      sort: { column: 'orderedAt', descending: true },
      offset: 0,
      limit: mostOfEach,
      statuses: [],
      supplierId: null,
    },
    optionsFor(search),
  )
  return (found.data?.rows ?? []).map(({ purchaseOrderId, number, supplierName, status }) => ({
    id: `order-${purchaseOrderId}`,
    group: t('shell.go.orders'),
    label: number,
    description: `${supplierName} · ${t(`statuses.order.${status}`)}`,
    go: () => void navigate({ to: '/orders/$purchaseOrderId', params: { purchaseOrderId } }),
  }))
}

function useSalesOrders(search: string): readonly Destination[] {
  const navigate = useNavigate()
  const found = useAsk(
    'sales.listOrders',
    {
      search,
      sort: { column: 'orderedAt', descending: true },
      offset: 0,
      limit: mostOfEach,
      statuses: [],
      customerId: null,
      isStockGood: null,
    },
    optionsFor(search),
  )
  return (found.data?.rows ?? []).map(({ salesOrderId, number, customerName, status }) => ({
    id: `sales-order-${salesOrderId}`,
    group: t('shell.go.sales'),
    label: number,
    description: `${customerName} · ${t(`statuses.salesOrder.${status}`)}`,
    go: () => void navigate({ to: '/sales/$salesOrderId', params: { salesOrderId } }),
  }))
}

function useCustomers(search: string): readonly Destination[] {
  const navigate = useNavigate()
  const found = useAsk(
    'customers.list',
    { search, sort: { column: 'name', descending: false }, offset: 0, limit: mostOfEach },
    optionsFor(search),
  )
  return (found.data?.rows ?? []).map(({ customerId, name, email }) => ({
    id: `customer-${customerId}`,
    group: t('shell.go.customers'),
    label: name,
    description: email,
    go: () => void navigate({ to: '/customers/$customerId', params: { customerId } }),
  }))
}

function useDispatches(search: string): readonly Destination[] {
  const navigate = useNavigate()
  const found = useAsk(
    'dispatch.listDispatches',
    {
      search,
      sort: { column: 'openedAt', descending: true },
      offset: 0,
      limit: mostOfEach,
      statuses: [],
    },
    optionsFor(search),
  )
  return (found.data?.rows ?? []).map(({ dispatchId, number, customerName, status }) => ({
    id: `dispatch-${dispatchId}`,
    group: t('shell.go.dispatches'),
    label: number,
    description: `${customerName} · ${t(`statuses.dispatch.${status}`)}`,
    go: () => void navigate({ to: '/dispatch/$dispatchId', params: { dispatchId } }),
  }))
}
