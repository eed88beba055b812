import { allocateMany } from '../../../main/allocation/allocate-many'
import { allocateScan } from '../../../main/allocation/allocate-scan'
import {
  releaseLine,
  releaseSerial,
  takeOver,
  undoLast as undoLastPromised,
} from '../../../main/allocation/release'
import { captureMany } from '../../../main/dispatch/capture-many'
import { commitDispatch } from '../../../main/dispatch/commit'
import { correctUnit } from '../../../main/dispatch/correct-unit'
import { dispatchScan } from '../../../main/dispatch/dispatch-scan'
import { setQuantity, setReference } from '../../../main/dispatch/lines'
import { nameUnits } from '../../../main/dispatch/name-units'
import { openDispatch } from '../../../main/dispatch/open-dispatch'
import { reverseDispatch } from '../../../main/dispatch/reverse'
import { undoLast, undoLine, undoSerial } from '../../../main/dispatch/undo'
import { createOrder, saveOrder } from '../../../main/sales/draft-order'
import {
  cancelOrder,
  closeOrderShort,
  confirmOrder,
  quoteOrder,
  reviseOrder,
} from '../../../main/sales/order-acts'
import { readOrder } from '../../../main/sales/sales-order-rows'
import type { Store } from '../../../main/store/store'
import type { SalesOrderDraft } from '../../../shared/ipc/sales'
import {
  CustomerId,
  DispatchId,
  DispatchLineId,
  ProductId,
  SalesOrderId,
  SalesOrderLineId,
  SerialId,
} from '../../../shared/values'
import { readDispatchOf } from '../../support/dispatching'
import { aConfirmedSalesOrder, aCustomer } from '../../support/selling'
import { aProduct, newOperationId, serialsOnHand, unitsOnHand } from '../../support/warehouse'
import type { Act, BenchDeps, Choice, Situation } from './acts'
import { aReceivingBench, receivingActs, switchSetting } from './receiving-bench'
import { stockroomActs } from './stockroom-bench'

const onOrder = ({ operationId, id }: Situation) => ({ operationId, salesOrderId: SalesOrderId.parse(id) })
const onOrderLine = ({ operationId, id }: Situation) => ({
  operationId,
  salesOrderLineId: SalesOrderLineId.parse(id),
})
const onDispatch = ({ operationId, id }: Situation) => ({ operationId, dispatchId: DispatchId.parse(id) })
const onDispatchLine = ({ operationId, id }: Situation) => ({
  operationId,
  dispatchLineId: DispatchLineId.parse(id),
})
const onSerial = ({ operationId, id }: Situation) => ({ operationId, serialId: SerialId.parse(id) })

/** Everything that may be done where orders are sold, promised, packed and shipped. */
const sellingActs = {
  sell: { run: sell },
  'save order': {
    to: 'sales_order',
    run: async (situation) => {
      const { deps, id } = situation
      const { revision } = await readOrder(deps.store.reader, SalesOrderId.parse(id))
      return saveOrder(deps, { ...onOrder(situation), revision, order: draftOf(situation) })
    },
  },
  quote: { to: 'sales_order', run: (situation) => quoteOrder(situation.deps, onOrder(situation)) },
  confirm: { to: 'sales_order', run: (situation) => confirmOrder(situation.deps, onOrder(situation)) },
  revise: { to: 'sales_order', run: (situation) => reviseOrder(situation.deps, onOrder(situation)) },
  'cancel order': { to: 'sales_order', run: (situation) => cancelOrder(situation.deps, onOrder(situation)) },
  'close order short': {
    to: 'sales_order',
    run: (situation) => closeOrderShort(situation.deps, onOrder(situation)),
  },
  allocate: {
    to: 'sales_order_line',
    run: (situation) =>
      allocateMany(situation.deps, {
        ...onOrderLine(situation),
        texts: [...situation.texts],
        source: 'pasted',
      }),
  },
  'allocate by scan': {
    to: 'sales_order',
    run: (situation) =>
      allocateScan(situation.deps, {
        ...onOrder(situation),
        text: situation.texts[0] ?? '',
        isPlain: true,
        source: 'scan',
      }),
  },
  'take over': {
    to: 'serial_number',
    run: async (situation) => {
      const { deps, count } = situation
      const lines = await deps.store.reader
        .selectFrom('sales_order_line')
        .orderBy('id', 'desc')
        .select('id')
        .execute()
      const line = lines[count % lines.length]
      return line && takeOver(deps, { ...onSerial(situation), salesOrderLineId: line.id })
    },
  },
  release: { to: 'serial_number', run: (situation) => releaseSerial(situation.deps, onSerial(situation)) },
  'release line': {
    to: 'sales_order_line',
    run: (situation) => releaseLine(situation.deps, onOrderLine(situation)),
  },
  'undo last allocation': {
    to: 'sales_order',
    run: (situation) => undoLastPromised(situation.deps, onOrder(situation)),
  },
  'open dispatch': {
    to: 'sales_order',
    run: (situation) => openDispatch(situation.deps, onOrder(situation)),
  },
  'set quantity to ship': {
    to: 'dispatch_line',
    run: (situation) =>
      setQuantity(situation.deps, { ...onDispatchLine(situation), quantity: situation.count || null }),
  },
  'set carrier': {
    to: 'dispatch',
    run: (situation) =>
      setReference(situation.deps, { ...onDispatch(situation), reference: `TN ${situation.count}` }),
  },
  pack: {
    to: 'dispatch_line',
    run: (situation) =>
      captureMany(situation.deps, {
        ...onDispatchLine(situation),
        texts: [...situation.texts],
        source: 'pasted',
        doubtsConfirmed: true,
      }),
  },
  'pack by scan': {
    to: 'dispatch',
    run: (situation) =>
      dispatchScan(situation.deps, {
        ...onDispatch(situation),
        text: situation.texts[0] ?? '',
        isPlain: true,
        source: 'scan',
        confirmed: situation.isOn ? ['serial-looks-like', 'serial-shape-differs'] : [],
      }),
  },
  'undo last packed': {
    to: 'dispatch',
    run: (situation) => undoLast(situation.deps, onDispatch(situation)),
  },
  'undo packed': {
    to: 'serial_number',
    run: (situation) => undoSerial(situation.deps, onSerial(situation)),
  },
  'undo packed line': {
    to: 'dispatch_line',
    run: (situation) => undoLine(situation.deps, onDispatchLine(situation)),
  },
  ship: { to: 'dispatch', run: (situation) => commitDispatch(situation.deps, onDispatch(situation)) },
  /** Packs what is promised or in stock onto every line that captures, and ships it. */
  'pack all and ship': { to: 'dispatch', run: packAllAndShip },
  'reverse dispatch': {
    to: 'dispatch',
    run: (situation) =>
      reverseDispatch(situation.deps, { ...onDispatch(situation), reason: 'Wrong customer' }),
  },
  'name units': {
    to: 'dispatch_line',
    run: (situation) =>
      nameUnits(situation.deps, {
        ...onDispatchLine(situation),
        texts: [...situation.texts],
        source: 'typed',
        doubtsConfirmed: true,
      }),
  },
  'correct unit': { to: 'serial_number', run: correct },
  'switch capturing of sales': { run: (situation) => switchSetting(situation, 'captureSales') },
} as const satisfies Record<string, Act>

/** Everything that may be done in a warehouse; whether it is refused does not matter. */
export const warehouseActs = { ...receivingActs, ...sellingActs, ...stockroomActs } as const satisfies Record<
  string,
  Act
>

export type WarehouseAct = keyof typeof warehouseActs

const taxRates = [1_900, 700, 0, 1_055]

function draftOf({ which, count, isOn }: Choice): SalesOrderDraft {
  const lines = (isOn ? [which, which + 1] : [which]).map((place) => ({
    productId: ProductId.parse(1 + (place % 3)),
    quantity: 1 + count,
    unitPrice: 333 * (place + 1),
    taxRate: taxRates[place % taxRates.length] ?? 0,
  }))
  return { customerId: CustomerId.parse(1), reference: '', note: '', shipTo: '', lines }
}

async function sell(situation: Situation): Promise<unknown> {
  const { deps, operationId } = situation
  const created = await createOrder(deps, { operationId, order: draftOf(situation) })
  if (!created.ok) return created
  return confirmOrder(deps, {
    operationId: newOperationId(),
    salesOrderId: created.value.salesOrderId,
  })
}

async function packAllAndShip(situation: Situation): Promise<unknown> {
  const { deps, operationId } = situation
  const { dispatchId } = onDispatch(situation)
  const { lines } = await readDispatchOf(deps.store, { dispatchId })
  for (const { dispatchLineId, salesOrderLineId, productId, quantityToShip, captured, ...line } of lines) {
    if (!line.capturesSerials || quantityToShip === null) continue
    const fitting = await deps.store.reader
      .selectFrom('serial_number')
      .where('product_id', '=', productId)
      .where((unit) =>
        unit.or([
          unit('status', '=', 'in-stock'),
          unit.and([unit('status', '=', 'allocated'), unit('sales_order_line_id', '=', salesOrderLineId)]),
        ]),
      )
      .orderBy('id')
      .limit(quantityToShip - captured)
      .select('serial')
      .execute()
    const numbers = { source: 'scan', doubtsConfirmed: true } as const
    const texts = fitting.map(({ serial }) => serial)
    if (texts.length > 0)
      await captureMany(deps, { operationId: newOperationId(), dispatchLineId, texts, ...numbers })
  }
  return commitDispatch(deps, { operationId, dispatchId })
}

async function correct({ deps, operationId, id, texts }: Situation): Promise<unknown> {
  const serialId = SerialId.parse(id)
  const shipped = await deps.store.reader
    .selectFrom('serial_number as unit')
    .innerJoin('dispatch_line as line', 'line.id', 'unit.dispatch_line_id')
    .where('unit.id', '=', serialId)
    .select('line.dispatch_id as dispatchId')
    .executeTakeFirst()
  const [text = ''] = texts
  const wanted = { operationId, serialId, text, reason: 'Another unit went', doubtsConfirmed: true }
  return shipped && correctUnit(deps, { ...wanted, dispatchId: shipped.dispatchId })
}

/** The receiving bench with stock, a product without serial numbers beside, and two orders that wait to be packed. */
export async function aWarehouseBench(store: Store): Promise<BenchDeps> {
  const deps = await aReceivingBench(store)
  const [router, modem] = [ProductId.parse(1), ProductId.parse(2)].map((productId) => ({
    productId,
    hasSerialNumbers: true,
  }))
  if (!router || !modem) throw new Error('The receiving bench has two products')
  const cable = await aProduct(store, { sku: 'CABLE', hasSerialNumbers: false })
  await unitsOnHand(store, cable, { units: 6, blocked: 1 })
  await serialsOnHand(store, router, ['S-1', 'S-2', 'S-3', 'R-1', 'R-2'])
  await serialsOnHand(store, modem, ['S-4', 'R-1', 'M-1'])
  await unitsOnHand(store, router, { units: 2 })
  const customer = await aCustomer(store, { name: 'Contoso' })
  const asked = [
    { product: router, quantity: 3, unitPrice: 1_999 },
    { product: modem, quantity: 2, unitPrice: 333, taxRate: 700 },
  ]
  await aConfirmedSalesOrder(store, [...asked, { product: cable, quantity: 2 }], { customer })
  await aConfirmedSalesOrder(store, asked, { customer })
  return deps
}
