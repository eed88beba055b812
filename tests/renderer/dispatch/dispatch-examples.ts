import { z } from 'zod'
import { Dispatch, DispatchLine } from '../../../shared/ipc/dispatch'
import { calls, type Output } from '../../../shared/ipc/contract'

type LineChange = Partial<z.input<typeof DispatchLine>>
type Change = Partial<z.input<typeof Dispatch>>

/** Four routers of ten are to leave now; two of them were pre-entered. */
export const routers = (over: LineChange = {}): DispatchLine =>
  DispatchLine.parse({
    dispatchLineId: 1,
    dispatchId: 3,
    salesOrderLineId: 31,
    productId: 7,
    sku: 'RX1-EU',
    productName: 'Router X1',
    unit: 'pcs',
    location: 'A-12',
    hasSerialNumbers: true,
    capturesSerials: true,
    outstanding: 10,
    quantityToShip: 4,
    captured: 0,
    expected: 2,
    available: 25,
    withoutSerial: 0,
    isComplete: false,
    ...over,
  })

/** Cables have no serial numbers. */
export const cables = (over: LineChange = {}): DispatchLine =>
  routers({
    dispatchLineId: 2,
    salesOrderLineId: 32,
    productId: 9,
    sku: 'CB2',
    productName: 'Cable 2 m',
    location: '',
    hasSerialNumbers: false,
    capturesSerials: false,
    outstanding: 5,
    quantityToShip: 5,
    expected: 0,
    isComplete: true,
    ...over,
  })

/** An open dispatch of SO-1001; the arrow stands on the routers. */
export function dispatch(over: Change = {}): Dispatch {
  const lines = over.lines ?? [routers(), cables()]
  return Dispatch.parse({
    dispatchId: 3,
    number: 'D-1003',
    status: 'open',
    salesOrderId: 11,
    orderNumber: 'SO-1001',
    customerId: 5,
    customerName: 'Contoso GmbH',
    reference: '',
    openedAt: new Date(2026, 10, 20, 8, 0).getTime(),
    committedAt: null,
    reversedAt: null,
    orderReference: 'PO 4711',
    orderNote: '',
    shipTo: 'Dock 4\nHarbour Road 1',
    units: lines.reduce((units, line) => units + (line.quantityToShip ?? 0), 0),
    captured: lines.reduce((captured, line) => captured + line.captured, 0),
    lines,
    activeLineId: 1,
    isReadyToCommit: false,
    invoice: null,
    creditNote: null,
    ...over,
  })
}

/** All four routers are packed. */
export const packed = (over: Change = {}): Dispatch =>
  dispatch({
    lines: [routers({ captured: 4, expected: 0, isComplete: true }), cables()],
    activeLineId: null,
    isReadyToCommit: true,
    ...over,
  })

/** It has left, with its invoice. */
export const shipped = (over: Change = {}): Dispatch =>
  packed({
    status: 'committed',
    committedAt: new Date(2026, 10, 20, 9, 30).getTime(),
    isReadyToCommit: false,
    invoice: { invoiceId: 1, number: 'INV-1001' },
    ...over,
  })

type PickedSerial = Output<'dispatch.listCaptured'>['rows'][number]
const Picked = calls['dispatch.listCaptured'].output.shape.rows.element

export const picked = (serialId: number, over: Partial<z.input<typeof Picked>> = {}): PickedSerial =>
  Picked.parse({
    serialId,
    serial: `SN-${88_200 + serialId}-K`,
    dispatchLineId: 1,
    productName: 'Router X1',
    status: 'picked',
    pickedAt: new Date(2026, 10, 20, 8, 10, serialId).getTime(),
    source: 'scan',
    ...over,
  })

const Expected = calls['dispatch.listExpected'].output.shape.rows.element

export const expected = (serialId: number): z.infer<typeof Expected> =>
  Expected.parse({
    serialId,
    serial: `SN-${88_200 + serialId}-K`,
    dispatchLineId: 1,
    productName: 'Router X1',
  })

const Queued = calls['dispatch.listQueue'].output.shape.rows.element

export const queued = (over: Partial<z.input<typeof Queued>> = {}): z.infer<typeof Queued> =>
  Queued.parse({
    salesOrderId: 11,
    number: 'SO-1001',
    customerId: 5,
    customerName: 'Contoso GmbH',
    status: 'Confirmed',
    reference: 'PO 4711',
    orderedAt: new Date(2026, 10, 18, 8, 0).getTime(),
    unitsOutstanding: 15,
    isStockGood: true,
    serialsNeeded: 10,
    serialsNamed: 2,
    openDispatchId: null,
    openDispatchNumber: null,
    ...over,
  })
