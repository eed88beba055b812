import type { z } from 'zod'
import { PurchaseOrder } from '../../../shared/ipc/purchases'

type Given = Partial<z.input<typeof PurchaseOrder>>

const routers = {
  purchaseOrderLineId: 1,
  productId: 7,
  sku: 'RX1-EU',
  productName: 'Router X1',
  unit: 'pcs',
  hasSerialNumbers: true,
  quantity: 10,
  received: 0,
  onManifest: 0,
  missing: 0,
}
const cables = {
  purchaseOrderLineId: 2,
  productId: 8,
  sku: 'CB2',
  productName: 'Cable 2 m',
  unit: 'm',
  hasSerialNumbers: false,
  quantity: 20,
  received: 0,
  onManifest: 0,
  missing: 0,
}

/** Ten routers and twenty cables from Northwind; nothing has come yet. */
export const order = (over: Given = {}): PurchaseOrder =>
  PurchaseOrder.parse({
    purchaseOrderId: 11,
    number: 'PO-1043',
    supplierId: 5,
    supplierName: 'Northwind Ltd',
    status: 'Confirmed',
    isClosedShort: false,
    reference: 'NW-88213',
    orderedAt: new Date(2026, 10, 14, 10, 12).getTime(),
    unitsOrdered: 30,
    unitsReceived: 0,
    note: 'Pallet 2 comes later',
    lines: [routers, cables],
    receipts: [],
    revision: 2,
    ...over,
  })

export const draft = (over: Given = {}): PurchaseOrder => order({ status: 'Draft', revision: 1, ...over })

/** Eight routers and all of the cables have come. */
export const partFulfilled = (over: Given = {}): PurchaseOrder =>
  order({
    status: 'PartFulfilled',
    unitsReceived: 28,
    lines: [
      { ...routers, received: 8 },
      { ...cables, received: 20 },
    ],
    receipts: [
      {
        receiptId: 31,
        number: 'R-1004',
        status: 'committed',
        units: 28,
        openedAt: new Date(2026, 10, 15, 8, 0).getTime(),
        committedAt: new Date(2026, 10, 15, 9, 30).getTime(),
      },
    ],
    ...over,
  })
