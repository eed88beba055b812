import type { Work } from '../../../shared/ipc/scanning'
import { OperationId } from '../../../shared/values'
import type { Ask } from '../../support/station'

export const newOperationId = () => OperationId.parse(crypto.randomUUID())

/** The open receipt of this station, with one line that has room for everything; made once. */
export async function aReceiptToFill(ask: Ask, quantity = 1_000_000): Promise<Work> {
  const open = await ask('receiving.listReceipts', {
    search: '',
    statuses: ['open'],
    sort: { column: 'number', descending: false },
    offset: 0,
    limit: 1,
  })
  const [found] = open.rows
  if (found) return { kind: 'receiving', receiptId: found.receiptId }
  await ask('settings.saveWarehouse', { operationId: newOperationId(), settings: { capturePurchases: true } })
  const { productId } = await ask('products.create', {
    operationId: newOperationId(),
    product: {
      sku: 'RX1',
      name: 'Router X1',
      parentName: null,
      options: '',
      unit: 'pcs',
      location: '',
      status: 'active',
      hasSerialNumbers: true,
      codes: [],
    },
  })
  const opening = { operationId: newOperationId(), purchaseOrderId: null, supplierId: null }
  const { receiptId } = await ask('receiving.openReceipt', opening)
  await ask('receiving.addLine', { operationId: newOperationId(), receiptId, productId, quantity })
  return { kind: 'receiving', receiptId }
}
