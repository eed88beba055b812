import { SerialHistory, SerialRow } from '../../../shared/ipc/serials'
import type { z } from 'zod'

export const serialRow = (row: Partial<z.input<typeof SerialRow>> = {}): SerialRow =>
  SerialRow.parse({
    serialId: 1,
    serial: 'SN-88213-K',
    status: 'in-stock',
    productId: 7,
    sku: 'RX1-EU',
    productName: 'Router X1',
    supplierName: 'Northwind Ltd',
    receiptNumber: 'R-1004',
    receivedAt: new Date(2026, 10, 14, 10, 12).getTime(),
    ...row,
  })

export const history: SerialHistory = SerialHistory.parse({
  ...serialRow(),
  status: 'damaged',
  orderNumber: null,
  customerName: null,
  dispatchNumber: null,
  dispatchedAt: null,
  manifest: null,
  events: [
    {
      seq: 9,
      at: new Date(2026, 10, 15, 8, 30, 5).getTime(),
      event: 'marked damaged',
      before: 'in-stock',
      after: 'damaged',
      documentNumber: null,
      operator: 'Jonas',
      station: 'Bench B',
      source: null,
      note: 'Corner of the housing broken',
    },
    {
      seq: 4,
      at: new Date(2026, 10, 14, 10, 12, 7).getTime(),
      event: 'captured',
      before: null,
      after: 'receiving',
      documentNumber: 'R-1004',
      operator: 'Mira',
      station: 'Bench A',
      source: 'scan',
      note: null,
    },
  ],
})
