import type { Station, StationDeps } from '../../../main/station'
import type { CallName, Output, Question } from '../../../shared/ipc/contract'
import { OperationId, type ReceiptId } from '../../../shared/values'

/** A station without a window, whose faults are seen. */
export const quietSurroundings: Omit<StationDeps, 'paths'> = {
  announce: () => undefined,
  faults: {
    record: (error) => {
      throw error
    },
  },
  now: Date.now,
  version: '0',
  electronVersion: '0',
  stationNames: { stationName: 'Bench 1', operator: 'Mia' },
  comPortFromOutside: null,
  nativeBinding: undefined,
  verificationWorker: '',
}

export type Ask = <Name extends CallName>(name: Name, question: Question<Name>) => Promise<Output<Name>>

/** Asks a station as its window would; throws when it is refused. */
export const askStation =
  (station: Station): Ask =>
  async <Name extends CallName>(name: Name, question: Question<Name>) => {
    const reply: unknown = await station.route(name, question)
    if (typeof reply === 'object' && reply !== null && 'ok' in reply && reply.ok === true && 'value' in reply)
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the contract says what an accepted answer holds
      return reply.value as Output<Name>
    throw new Error(`${name}: ${JSON.stringify(reply)}`)
  }

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
