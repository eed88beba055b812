import { OperationId, type ReceiptId } from '../../../shared/values'
import type { Ask } from '../../support/station'

const newOperationId = () => OperationId.parse(crypto.randomUUID())

/** The open receipt of this station, with one line that has room for everything; made once. */
export async function aReceiptToFill(ask: Ask): Promise<ReceiptId> {
  const open = await ask('receiving.listReceipts', {
    search: '',
    statuses: ['open'],
    sort: { column: 'number', descending: false },
    offset: 0,
    limit: 1,
  })
  const [found] = open.rows
  if (found) return found.receiptId
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
  await ask('receiving.addLine', { operationId: newOperationId(), receiptId, productId, quantity: 1_000_000 })
  return receiptId
}
