import type { z } from 'zod'
import { CapturedSerial, Receipt, ReceiptLine, ReceiptRow } from '../../../shared/ipc/receiving'
import { Outcome } from '../../../shared/ipc/scanning'
import type { Refusal } from '../../../shared/refusal'

/** Ten routers with serial numbers are still to come. */
export const routers = (over: Partial<z.input<typeof ReceiptLine>> = {}): ReceiptLine =>
  ReceiptLine.parse({
    receiptLineId: 1,
    receiptId: 4,
    productId: 7,
    sku: 'RX1-EU',
    productName: 'Router X1',
    unit: 'pcs',
    purchaseOrderLineId: 21,
    capturesSerials: true,
    hasSerialNumbers: true,
    outstanding: 10,
    quantityToReceive: 10,
    captured: 0,
    onManifest: 0,
    matched: 0,
    missing: 0,
    damaged: 0,
    refusedUnits: 0,
    refusedReason: '',
    isComplete: false,
    ...over,
  })

export const switches = (over: Partial<z.input<typeof ReceiptLine>> = {}): ReceiptLine =>
  routers({
    receiptLineId: 2,
    productId: 8,
    sku: 'SW24',
    productName: 'Switch 24',
    purchaseOrderLineId: 22,
    outstanding: 20,
    quantityToReceive: null,
    ...over,
  })

/** Cables have no serial numbers. */
export const cables = (over: Partial<z.input<typeof ReceiptLine>> = {}): ReceiptLine =>
  routers({
    receiptLineId: 3,
    productId: 9,
    sku: 'CB2',
    productName: 'Cable 2 m',
    purchaseOrderLineId: 23,
    capturesSerials: false,
    hasSerialNumbers: false,
    quantityToReceive: null,
    ...over,
  })

const head: z.input<typeof ReceiptRow> = {
  receiptId: 4,
  number: 'R-1004',
  status: 'open',
  purchaseOrderId: 11,
  orderNumber: 'PO-1043',
  supplierId: 5,
  supplierName: 'Northwind Ltd',
  supplierReference: '',
  openedAt: new Date(2026, 10, 15, 8, 0).getTime(),
  committedAt: null,
  units: 10,
  captured: 0,
}

/** An open receipt of PO-1043: routers, switches and cables; the arrow stands on the routers. */
export function receipt(over: Partial<z.input<typeof Receipt>> = {}): Receipt {
  const lines = over.lines ?? [routers(), switches(), cables()]
  return Receipt.parse({
    ...head,
    reversedAt: null,
    lines,
    units: lines.reduce((units, line) => units + (line.quantityToReceive ?? 0), 0),
    captured: lines.reduce((captured, line) => captured + line.captured, 0),
    activeLineId: 1,
    isReadyToCommit: false,
    ...over,
  })
}

export const receiptRow = (over: Partial<z.input<typeof ReceiptRow>> = {}): ReceiptRow =>
  ReceiptRow.parse({ ...head, ...over })

/** Goods without an order: what comes is put on it line by line. */
export const withoutOrder = (over: Partial<z.input<typeof Receipt>> = {}): Receipt =>
  receipt({
    purchaseOrderId: null,
    orderNumber: null,
    supplierId: null,
    supplierName: null,
    lines: [],
    activeLineId: null,
    ...over,
  })

/** All ten routers captured; the others did not come. */
export const ready = (over: Partial<z.input<typeof Receipt>> = {}): Receipt =>
  receipt({
    lines: [routers({ captured: 10, isComplete: true }), switches(), cables()],
    activeLineId: null,
    isReadyToCommit: true,
    ...over,
  })

/** Ten routers came in with their numbers. */
export const committed = (over: Partial<z.input<typeof Receipt>> = {}): Receipt =>
  ready({
    status: 'committed',
    committedAt: new Date(2026, 10, 15, 9, 30).getTime(),
    isReadyToCommit: false,
    ...over,
  })

export const captured = (serialId: number, over: Partial<z.input<typeof CapturedSerial>> = {}) =>
  CapturedSerial.parse({
    serialId,
    serial: `SN-${88_200 + serialId}-K`,
    receiptLineId: 1,
    productName: 'Router X1',
    status: 'receiving',
    isDamaged: false,
    capturedAt: new Date(2026, 10, 15, 8, 10, serialId).getTime(),
    source: 'scan',
    ...over,
  })

/** The eighth of ten routers was captured. */
export const capturedOutcome = (over: Partial<z.input<(typeof Outcome.options)[0]>> = {}): Outcome =>
  Outcome.parse({
    kind: 'captured',
    serial: 'SN-88213-K',
    lineId: 1,
    productName: 'Router X1',
    captured: 8,
    quantity: 10,
    isLineComplete: false,
    isWorkComplete: false,
    swappedFor: null,
    wasWithoutSerial: false,
    isOnManifest: false,
    ...over,
  })

export const alreadyHere: Refusal = {
  code: 'serial-in-receipt',
  serial: 'SN-88213-K',
  receiptNumber: 'R-1002',
  isThisReceipt: false,
  productName: 'Router X1',
}

export const looksDifferent: Refusal = {
  code: 'serial-shape-differs',
  serial: 'QQ-1',
  productName: 'Router X1',
  example: 'SN-88213-K',
  difference: 'prefix',
}
