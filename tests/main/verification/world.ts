import { readWarehouseSettings } from '../../../main/settings/warehouse-settings'
import type { Store } from '../../../main/store/store'
import type { DispatchStatus } from '../../../shared/dispatch-status'
import type { SalesOrderStatus } from '../../../shared/sales-order-status'
import type { SerialStatus } from '../../../shared/serial-status'
import { productRows } from '../../../main/products/product-rows'

/** A unit whose serial number is known. */
export interface Unit {
  readonly id: number
  readonly productId: number
  readonly serial: string
  readonly key: string
  readonly status: SerialStatus
  /** The lines of the order and of the dispatch it belongs to, and where un-packing takes it back to. */
  readonly orderLine: number | null
  readonly dispatchLine: number | null
  readonly pickedFrom: string | null
}

interface Stock {
  readonly id: number
  readonly isSerialised: boolean
  readonly current: number
  readonly withoutSerial: number
  readonly blocked: number
  readonly free: number
}

export interface OrderLine {
  readonly id: number
  readonly orderId: number
  readonly status: SalesOrderStatus
  readonly productId: number
  readonly quantity: number
  readonly shipped: number
  readonly reserved: number
}

export interface ShippedLine {
  readonly id: number
  readonly dispatchId: number
  readonly orderId: number
  readonly orderLine: number
  readonly productId: number
  readonly status: DispatchStatus
  readonly quantity: number | null
  readonly captured: number
}

export interface Bill {
  readonly kind: string
  readonly dispatchId: number
  readonly net: number
  readonly tax: number
  readonly gross: number
  readonly lines: readonly {
    readonly quantity: number
    readonly unitPrice: number
    readonly taxRate: number
    readonly net: number
  }[]
}

/** What a warehouse holds, as plain things. */
export interface World {
  readonly units: Unit[]
  readonly stock: Stock[]
  readonly orderLines: OrderLine[]
  readonly shipped: ShippedLine[]
  readonly bills: Bill[]
  readonly capturesSales: boolean
  readonly isUniqueInWarehouse: boolean
}

export async function readWorld(store: Store): Promise<World> {
  const { reader } = store
  const { captureSales, serialsUniqueInWarehouse } = await readWarehouseSettings(reader)
  return {
    units: await readUnits(store),
    stock: await readStock(store),
    orderLines: await readOrderLines(store),
    shipped: await readShipped(store),
    bills: await readBills(store),
    capturesSales: captureSales,
    isUniqueInWarehouse: serialsUniqueInWarehouse,
  }
}

const readUnits = ({ reader }: Store): Promise<Unit[]> =>
  reader
    .selectFrom('serial_number')
    .orderBy('id')
    .select([
      'id',
      'product_id as productId',
      'serial',
      'serial_key as key',
      'status',
      'sales_order_line_id as orderLine',
      'dispatch_line_id as dispatchLine',
      'picked_from as pickedFrom',
    ])
    .execute()

async function readStock({ reader }: Store): Promise<Stock[]> {
  const products = await productRows(reader)
    .orderBy('product.id')
    .select(['stock.without_serial as withoutSerial', 'stock.blocked'])
    .execute()
  return products.map((product) => ({
    id: product.productId,
    isSerialised: product.hasSerialNumbers === 1,
    current: product.currentInventory,
    withoutSerial: product.withoutSerial ?? 0,
    blocked: product.blocked ?? 0,
    free: product.freeInventory,
  }))
}

const readOrderLines = ({ reader }: Store): Promise<OrderLine[]> =>
  reader
    .selectFrom('sales_order_line as line')
    .innerJoin('sales_order', 'sales_order.id', 'line.sales_order_id')
    .orderBy('line.id')
    .select([
      'line.id',
      'line.sales_order_id as orderId',
      'sales_order.status',
      'line.product_id as productId',
      'line.quantity',
      'line.shipped',
      'line.reserved',
    ])
    .execute()

const readShipped = ({ reader }: Store): Promise<ShippedLine[]> =>
  reader
    .selectFrom('dispatch_line as line')
    .innerJoin('dispatch', 'dispatch.id', 'line.dispatch_id')
    .orderBy('line.id')
    .select([
      'line.id',
      'line.dispatch_id as dispatchId',
      'dispatch.sales_order_id as orderId',
      'line.sales_order_line_id as orderLine',
      'line.product_id as productId',
      'dispatch.status',
      'line.quantity_to_ship as quantity',
      'line.captured',
    ])
    .execute()

async function readBills({ reader }: Store): Promise<Bill[]> {
  const heads = await reader
    .selectFrom('invoice')
    .orderBy('id')
    .select(['id', 'kind', 'dispatch_id as dispatchId', 'net', 'tax', 'gross'])
    .execute()
  const lines = await reader
    .selectFrom('invoice_line')
    .orderBy('invoice_id')
    .orderBy('position')
    .select(['invoice_id as id', 'quantity', 'unit_price as unitPrice', 'tax_rate as taxRate', 'net'])
    .execute()
  return heads.map(({ id, kind, dispatchId, net, tax, gross }) => ({
    kind,
    dispatchId,
    net,
    tax,
    gross,
    lines: lines.filter((line) => line.id === id),
  }))
}
