import type { Work } from '../../../shared/ipc/scanning'
import type { Ask } from '../../support/station'
import { aReceiptToFill, newOperationId } from './filling'

const units = 3_000

/** The serial number of the unit at this place, counted from 0. */
export const serialAt = (place: number): string => `RX1-${String(place).padStart(5, '0')}`

/** The open dispatch of this station: one line with room for every unit on hand; made once. */
export async function aDispatchToPack(ask: Ask): Promise<Work> {
  const salesOrderId = (await findOrder(ask)) ?? (await makeOrder(ask))
  const { dispatchId } = await ask('dispatch.openDispatch', { operationId: newOperationId(), salesOrderId })
  return { kind: 'dispatching', dispatchId }
}

async function findOrder(ask: Ask) {
  const { rows } = await ask('sales.listOrders', {
    search: '',
    statuses: ['Confirmed'],
    customerId: null,
    isStockGood: null,
    sort: { column: 'number', descending: false },
    offset: 0,
    limit: 1,
  })
  return rows[0]?.salesOrderId
}

async function makeOrder(ask: Ask) {
  const productId = await receiveUnits(ask)
  const { customerId } = await ask('customers.create', {
    operationId: newOperationId(),
    customer: { name: 'Contoso GmbH', email: '', phone: '', address: '', note: '' },
  })
  const lines = [{ productId, quantity: units, unitPrice: 100, taxRate: 1_900 }]
  const { salesOrderId } = await ask('sales.createOrder', {
    operationId: newOperationId(),
    order: { customerId, reference: '', note: '', shipTo: '', lines },
  })
  await ask('sales.confirmOrder', { operationId: newOperationId(), salesOrderId })
  return salesOrderId
}

async function receiveUnits(ask: Ask) {
  const work = await aReceiptToFill(ask, units)
  if (work.kind !== 'receiving') throw new Error(work.kind)
  const { receiptId } = work
  const [line] = (await ask('receiving.readReceipt', { receiptId })).lines
  if (!line) throw new Error('The receipt has no line')
  await ask('receiving.captureMany', {
    operationId: newOperationId(),
    receiptLineId: line.receiptLineId,
    texts: Array.from({ length: units }, (_, place) => serialAt(place)),
    source: 'pasted',
    overReceiptConfirmed: false,
    doubtsConfirmed: true,
  })
  await ask('receiving.commit', { operationId: newOperationId(), receiptId })
  return line.productId
}
