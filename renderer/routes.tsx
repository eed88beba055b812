import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  type RouterHistory,
} from '@tanstack/react-router'
import { lazy } from 'react'
import type { z } from 'zod'
import {
  CustomerId,
  CustomerReturnId,
  DispatchId,
  ProductId,
  PurchaseOrderId,
  ReceiptId,
  SalesOrderId,
  SerialId,
  StockCountId,
  SupplierId,
} from '../shared/values'
import { PeekCard } from './features/serials/peek-card'
import { BrokenScreen, NoSuchPage } from './shell/broken-screen'
import { Shell } from './shell/shell'

const ProductScreen = lazy(() =>
  import('./features/products/product-screen').then((file) => ({ default: file.ProductScreen })),
)
const SupplierScreen = lazy(() =>
  import('./features/suppliers/supplier-screen').then((file) => ({ default: file.SupplierScreen })),
)
const CustomerScreen = lazy(() =>
  import('./features/customers/customer-screen').then((file) => ({ default: file.CustomerScreen })),
)
const SalesOrderScreen = lazy(() =>
  import('./features/sales/sales-order-screen').then((file) => ({ default: file.SalesOrderScreen })),
)
const OrderScreen = lazy(() =>
  import('./features/purchases/order-screen').then((file) => ({ default: file.OrderScreen })),
)
const ManifestScreen = lazy(() =>
  import('./features/imports/manifest-screen').then((file) => ({ default: file.ManifestScreen })),
)
const ReceiptScreen = lazy(() =>
  import('./features/receiving/receipt-screen').then((file) => ({ default: file.ReceiptScreen })),
)
const AllocationScreen = lazy(() =>
  import('./features/allocation/allocation-screen').then((file) => ({ default: file.AllocationScreen })),
)
const DispatchScreen = lazy(() =>
  import('./features/dispatch/dispatch-screen').then((file) => ({ default: file.DispatchScreen })),
)
const SerialScreen = lazy(() =>
  import('./features/serials/serial-screen').then((file) => ({ default: file.SerialScreen })),
)

const ReturnScreen = lazy(() =>
  import('./features/returns/return-screen').then((file) => ({ default: file.ReturnScreen })),
)

const CountScreen = lazy(() =>
  import('./features/counting/count-screen').then((file) => ({ default: file.CountScreen })),
)

/** The id in an address; what cannot be one leads nowhere. */
function idIn<Schema extends z.ZodType>(schema: Schema, text: string): z.output<Schema> {
  const id = schema.safeParse(Number(text))
  if (!id.success) throw notFound()
  return id.data
}

const root = createRootRoute({
  component: () => (
    <>
      <Shell />
      <PeekCard />
    </>
  ),
})
const getParentRoute = () => root

const dashboard = createRoute({
  getParentRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./features/dashboard/dashboard-screen'), 'DashboardScreen'),
})

const products = createRoute({
  getParentRoute,
  path: '/products',
  component: lazyRouteComponent(() => import('./features/products/product-list-screen'), 'ProductListScreen'),
})
const newProduct = createRoute({
  getParentRoute,
  path: '/products/new',
  component: () => <ProductScreen productId={null} tab="details" />,
})
const product = createRoute({
  getParentRoute,
  path: '/products/$productId',
  params: {
    parse: ({ productId }) => ({ productId: idIn(ProductId, productId) }),
    stringify: ({ productId }) => ({ productId: `${productId}` }),
  },
  validateSearch: ({ tab }: { readonly tab?: unknown }): { tab?: string } =>
    typeof tab === 'string' ? { tab } : {},
  component: function ProductRoute() {
    const { productId } = product.useParams()
    const { tab = 'details' } = product.useSearch()
    return <ProductScreen key={productId} productId={productId} tab={tab} />
  },
})

const importData = createRoute({
  getParentRoute,
  path: '/import',
  component: lazyRouteComponent(() => import('./features/imports/import-screen'), 'ImportScreen'),
})
const exportData = createRoute({
  getParentRoute,
  path: '/export',
  component: lazyRouteComponent(() => import('./features/exports/export-screen'), 'ExportScreen'),
})

const serials = createRoute({
  getParentRoute,
  path: '/serials',
  component: lazyRouteComponent(() => import('./features/serials/serial-list-screen'), 'SerialListScreen'),
})
const serial = createRoute({
  getParentRoute,
  path: '/serials/$serialId',
  params: {
    parse: ({ serialId }) => ({ serialId: idIn(SerialId, serialId) }),
    stringify: ({ serialId }) => ({ serialId: `${serialId}` }),
  },
  component: function SerialRoute() {
    const { serialId } = serial.useParams()
    return <SerialScreen key={serialId} serialId={serialId} />
  },
})

const counts = createRoute({
  getParentRoute,
  path: '/counts',
  component: lazyRouteComponent(() => import('./features/counting/count-list-screen'), 'CountListScreen'),
})
const stockCount = createRoute({
  getParentRoute,
  path: '/counts/$stockCountId',
  params: {
    parse: ({ stockCountId }) => ({ stockCountId: idIn(StockCountId, stockCountId) }),
    stringify: ({ stockCountId }) => ({ stockCountId: `${stockCountId}` }),
  },
  component: function CountRoute() {
    const { stockCountId } = stockCount.useParams()
    return <CountScreen key={stockCountId} stockCountId={stockCountId} />
  },
})

const orders = createRoute({
  getParentRoute,
  path: '/orders',
  component: lazyRouteComponent(() => import('./features/purchases/order-list-screen'), 'OrderListScreen'),
})
const newOrder = createRoute({
  getParentRoute,
  path: '/orders/new',
  component: () => <OrderScreen purchaseOrderId={null} />,
})
const order = createRoute({
  getParentRoute,
  path: '/orders/$purchaseOrderId',
  params: {
    parse: ({ purchaseOrderId }) => ({ purchaseOrderId: idIn(PurchaseOrderId, purchaseOrderId) }),
    stringify: ({ purchaseOrderId }) => ({ purchaseOrderId: `${purchaseOrderId}` }),
  },
  component: function OrderRoute() {
    const { purchaseOrderId } = order.useParams()
    return <OrderScreen key={purchaseOrderId} purchaseOrderId={purchaseOrderId} />
  },
})

const manifest = createRoute({
  getParentRoute,
  path: '/orders/$purchaseOrderId/manifest',
  params: {
    parse: ({ purchaseOrderId }) => ({ purchaseOrderId: idIn(PurchaseOrderId, purchaseOrderId) }),
    stringify: ({ purchaseOrderId }) => ({ purchaseOrderId: `${purchaseOrderId}` }),
  },
  component: function ManifestRoute() {
    const { purchaseOrderId } = manifest.useParams()
    return <ManifestScreen key={purchaseOrderId} purchaseOrderId={purchaseOrderId} />
  },
})

const receive = createRoute({
  getParentRoute,
  path: '/receive',
  component: lazyRouteComponent(() => import('./features/receiving/receive-screen'), 'ReceiveScreen'),
})
const receipt = createRoute({
  getParentRoute,
  path: '/receive/$receiptId',
  params: {
    parse: ({ receiptId }) => ({ receiptId: idIn(ReceiptId, receiptId) }),
    stringify: ({ receiptId }) => ({ receiptId: `${receiptId}` }),
  },
  component: function ReceiptRoute() {
    const { receiptId } = receipt.useParams()
    return <ReceiptScreen key={receiptId} receiptId={receiptId} />
  },
})

const preEnter = createRoute({
  getParentRoute,
  path: '/sales/$salesOrderId/serials',
  params: {
    parse: ({ salesOrderId }) => ({ salesOrderId: idIn(SalesOrderId, salesOrderId) }),
    stringify: ({ salesOrderId }) => ({ salesOrderId: `${salesOrderId}` }),
  },
  component: function PreEnterRoute() {
    const { salesOrderId } = preEnter.useParams()
    return <AllocationScreen key={salesOrderId} salesOrderId={salesOrderId} />
  },
})

const dispatchQueue = createRoute({
  getParentRoute,
  path: '/dispatch',
  component: lazyRouteComponent(
    () => import('./features/dispatch/dispatch-queue-screen'),
    'DispatchQueueScreen',
  ),
})
const dispatch = createRoute({
  getParentRoute,
  path: '/dispatch/$dispatchId',
  params: {
    parse: ({ dispatchId }) => ({ dispatchId: idIn(DispatchId, dispatchId) }),
    stringify: ({ dispatchId }) => ({ dispatchId: `${dispatchId}` }),
  },
  component: function DispatchRoute() {
    const { dispatchId } = dispatch.useParams()
    return <DispatchScreen key={dispatchId} dispatchId={dispatchId} />
  },
})

const returns = createRoute({
  getParentRoute,
  path: '/returns',
  component: lazyRouteComponent(() => import('./features/returns/return-list-screen'), 'ReturnListScreen'),
})
const customerReturn = createRoute({
  getParentRoute,
  path: '/returns/$customerReturnId',
  params: {
    parse: ({ customerReturnId }) => ({ customerReturnId: idIn(CustomerReturnId, customerReturnId) }),
    stringify: ({ customerReturnId }) => ({ customerReturnId: `${customerReturnId}` }),
  },
  component: function ReturnRoute() {
    const { customerReturnId } = customerReturn.useParams()
    return <ReturnScreen key={customerReturnId} customerReturnId={customerReturnId} />
  },
})

const suppliers = createRoute({
  getParentRoute,
  path: '/suppliers',
  component: lazyRouteComponent(
    () => import('./features/suppliers/supplier-list-screen'),
    'SupplierListScreen',
  ),
})
const newSupplier = createRoute({
  getParentRoute,
  path: '/suppliers/new',
  component: () => <SupplierScreen supplierId={null} />,
})
const supplier = createRoute({
  getParentRoute,
  path: '/suppliers/$supplierId',
  params: {
    parse: ({ supplierId }) => ({ supplierId: idIn(SupplierId, supplierId) }),
    stringify: ({ supplierId }) => ({ supplierId: `${supplierId}` }),
  },
  component: function SupplierRoute() {
    const { supplierId } = supplier.useParams()
    return <SupplierScreen key={supplierId} supplierId={supplierId} />
  },
})

const customers = createRoute({
  getParentRoute,
  path: '/customers',
  component: lazyRouteComponent(
    () => import('./features/customers/customer-list-screen'),
    'CustomerListScreen',
  ),
})
const newCustomer = createRoute({
  getParentRoute,
  path: '/customers/new',
  component: () => <CustomerScreen customerId={null} />,
})
const customer = createRoute({
  getParentRoute,
  path: '/customers/$customerId',
  params: {
    parse: ({ customerId }) => ({ customerId: idIn(CustomerId, customerId) }),
    stringify: ({ customerId }) => ({ customerId: `${customerId}` }),
  },
  component: function CustomerRoute() {
    const { customerId } = customer.useParams()
    return <CustomerScreen key={customerId} customerId={customerId} />
  },
})

const sales = createRoute({
  getParentRoute,
  path: '/sales',
  component: lazyRouteComponent(
    () => import('./features/sales/sales-order-list-screen'),
    'SalesOrderListScreen',
  ),
})
const newSalesOrder = createRoute({
  getParentRoute,
  path: '/sales/new',
  component: () => <SalesOrderScreen salesOrderId={null} />,
})
const salesOrder = createRoute({
  getParentRoute,
  path: '/sales/$salesOrderId',
  params: {
    parse: ({ salesOrderId }) => ({ salesOrderId: idIn(SalesOrderId, salesOrderId) }),
    stringify: ({ salesOrderId }) => ({ salesOrderId: `${salesOrderId}` }),
  },
  component: function SalesOrderRoute() {
    const { salesOrderId } = salesOrder.useParams()
    return <SalesOrderScreen key={salesOrderId} salesOrderId={salesOrderId} />
  },
})

const settings = createRoute({
  getParentRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('./features/settings/settings-screen'), 'SettingsScreen'),
})
const frames = createRoute({
  getParentRoute,
  path: '/settings/frames',
  component: lazyRouteComponent(() => import('./features/frames/frames-screen'), 'FramesScreen'),
})
const addScanner = createRoute({
  getParentRoute,
  path: '/settings/scanners/new',
  component: lazyRouteComponent(
    () => import('./features/settings/pairing/add-scanner-screen'),
    'AddScannerScreen',
  ),
})
const verification = createRoute({
  getParentRoute,
  path: '/verification',
  component: lazyRouteComponent(
    () => import('./features/verification/verification-screen'),
    'VerificationScreen',
  ),
})

const routeTree = root.addChildren([
  dashboard,
  products,
  newProduct,
  product,
  serials,
  serial,
  orders,
  newOrder,
  order,
  manifest,
  receive,
  receipt,
  preEnter,
  dispatchQueue,
  dispatch,
  importData,
  exportData,
  counts,
  stockCount,
  returns,
  customerReturn,
  suppliers,
  newSupplier,
  supplier,
  customers,
  newCustomer,
  customer,
  sales,
  newSalesOrder,
  salesOrder,
  settings,
  frames,
  addScanner,
  verification,
])

/** Every screen and its address. The history is the hash in the app, memory in tests. */
export const createStationRouter = (history: RouterHistory) =>
  createRouter({
    routeTree,
    history,
    defaultErrorComponent: BrokenScreen,
    defaultNotFoundComponent: NoSuchPage,
  })

export type StationRouter = ReturnType<typeof createStationRouter>

declare module '@tanstack/react-router' {
  interface Register {
    router: StationRouter
  }
}
