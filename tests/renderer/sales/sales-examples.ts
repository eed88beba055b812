import type { z } from 'zod'
import { SalesOrder, SalesOrderLine } from '../../../shared/ipc/sales'
import { totalsOf } from '../../../shared/money'

type LineInput = z.input<typeof SalesOrderLine>

const routers: LineInput = {
  salesOrderLineId: 31,
  productId: 7,
  sku: 'RX1-EU',
  productName: 'Router X1',
  unit: 'pcs',
  hasSerialNumbers: true,
  quantity: 10,
  unitPrice: 1_999,
  taxRate: 1_900,
  net: 19_990,
  shipped: 0,
  reserved: 10,
  allocated: 0,
  picked: 0,
  available: 12,
  freeInventory: 2,
}
const cables: LineInput = {
  ...routers,
  salesOrderLineId: 32,
  productId: 8,
  sku: 'CB2',
  productName: 'Cable 2 m',
  unit: 'm',
  hasSerialNumbers: false,
  quantity: 20,
  unitPrice: 100,
  net: 2_000,
  reserved: 20,
  available: 1_200,
  freeInventory: 1_180,
}

export const routerLine = (over: Partial<LineInput> = {}): LineInput => ({ ...routers, ...over })
export const cableLine = (over: Partial<LineInput> = {}): LineInput => ({ ...cables, ...over })

/** Ten routers and twenty metres of cable, confirmed; all of it can leave from stock. */
export const salesOrder = (over: Partial<z.input<typeof SalesOrder>> = {}): SalesOrder => {
  const lines = over.lines ?? [routerLine(), cableLine()]
  const totals = totalsOf(lines)
  return SalesOrder.parse({
    salesOrderId: 21,
    number: 'SO-1007',
    customerId: 3,
    customerName: 'Adler Optik',
    customerAddress: 'Am Markt 1\n10117 Berlin',
    status: 'Confirmed',
    isClosedShort: false,
    reference: 'B-77',
    note: '',
    shipTo: '',
    orderedAt: 1_794_651_127_000,
    unitsOrdered: 30,
    unitsShipped: 0,
    gross: totals.gross,
    totals,
    isStockGood: true,
    serialsNeeded: 10,
    serialsNamed: 0,
    lines,
    dispatches: [],
    revision: 2,
    ...over,
  })
}

export const draftSale = (over: Partial<z.input<typeof SalesOrder>> = {}): SalesOrder =>
  salesOrder({ status: 'Draft', revision: 1, ...over })
