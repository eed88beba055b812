import type { z } from 'zod'
import { Allocation, AllocationLine } from '../../../shared/ipc/allocation'
import { calls } from '../../../shared/ipc/contract'
import { SerialRow } from '../../../shared/ipc/serials'

type LineChange = Partial<z.input<typeof AllocationLine>>

/** Four routers wait to be shipped; none has its number yet. */
export const routers = (over: LineChange = {}): AllocationLine =>
  AllocationLine.parse({
    salesOrderLineId: 31,
    productId: 7,
    sku: 'RX1-EU',
    productName: 'Router X1',
    unit: 'pcs',
    hasSerialNumbers: true,
    quantity: 4,
    outstanding: 4,
    allocated: 0,
    picked: 0,
    available: 25,
    isComplete: false,
    ...over,
  })

export const switches = (over: LineChange = {}): AllocationLine =>
  routers({
    salesOrderLineId: 32,
    productId: 8,
    sku: 'SW24',
    productName: 'Switch 24',
    quantity: 2,
    outstanding: 2,
    available: 3,
    ...over,
  })

/** Cables have no serial numbers. */
export const cables = (over: LineChange = {}): AllocationLine =>
  routers({
    salesOrderLineId: 33,
    productId: 9,
    sku: 'CB2',
    productName: 'Cable 2 m',
    hasSerialNumbers: false,
    quantity: 5,
    outstanding: 5,
    available: 0,
    isComplete: true,
    ...over,
  })

/** SO-1001 while its serial numbers are pre-entered; the arrow stands on the routers. */
export const allocation = (over: Partial<z.input<typeof Allocation>> = {}): Allocation =>
  Allocation.parse({
    salesOrderId: 11,
    number: 'SO-1001',
    status: 'Confirmed',
    customerId: 5,
    customerName: 'Contoso GmbH',
    reference: '',
    lines: [routers(), switches(), cables()],
    activeLineId: 31,
    isComplete: false,
    ...over,
  })

const Allocated = calls['allocation.listAllocated'].output.shape.rows.element

export const allocated = (
  serialId: number,
  over: Partial<z.input<typeof Allocated>> = {},
): z.infer<typeof Allocated> =>
  Allocated.parse({
    serialId,
    serial: `SN-${88_200 + serialId}-K`,
    salesOrderLineId: 31,
    productName: 'Router X1',
    status: 'allocated',
    allocatedAt: new Date(2026, 10, 19, 8, 10, serialId).getTime(),
    source: 'scan',
    ...over,
  })

/** A number in stock that is promised to nobody. */
export const available = (serialId: number): SerialRow =>
  SerialRow.parse({
    serialId,
    serial: `SN-${88_200 + serialId}-K`,
    status: 'in-stock',
    productId: 7,
    sku: 'RX1-EU',
    productName: 'Router X1',
    supplierName: 'Northwind Ltd',
    receiptNumber: 'R-1004',
    receivedAt: new Date(2026, 10, 15, 9, 30).getTime(),
  })
