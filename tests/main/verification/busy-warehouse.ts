import { autoNumber } from '../../../main/receiving/auto-number'
import { commitReceipt } from '../../../main/receiving/commit'
import type { ReceivingDeps } from '../../../main/receiving/deps'
import { addLine, removeLine, setNotGood, setSupplierReference } from '../../../main/receiving/lines'
import { markDamaged } from '../../../main/receiving/mark-damaged'
import { openReceipt } from '../../../main/receiving/open-receipt'
import { receiveScan } from '../../../main/receiving/receive-scan'
import { undoLast } from '../../../main/receiving/undo'
import { identifyUnits } from '../../../main/serials/identify-units'
import { saveWarehouseSettings } from '../../../main/settings/warehouse-settings'
import type { Store } from '../../../main/store/store'
import type { Product } from '../../../shared/ipc/products'
import type { Receipt } from '../../../shared/ipc/receiving'
import type { ProductId, ReceiptId } from '../../../shared/values'
import { saveProduct } from '../../../main/products/products'
import { setSerialShape } from '../../../main/products/serial-shape'
import { setProductStripping } from '../../../main/products/stripping'
import { setSupplierStripping } from '../../../main/suppliers/stripping'
import type { Supplier } from '../../../shared/ipc/suppliers'
import { setProductImage } from '../../../main/products/set-image'
import {
  aCommittedReceipt,
  anOpenReceipt,
  aReversedReceipt,
  capturedOn,
  receivingDeps,
} from '../../support/receiving'
import {
  aConfirmedOrder,
  aDraftOrder,
  aProduct,
  aSupplier,
  newOperationId,
  serialIdsOf,
  valueOf,
} from '../../support/warehouse'

import { busySales } from './busy-sales'

export interface BusyWarehouse {
  readonly router: Product
  readonly charger: Product
  /** Has captured ABC-0001 to ABC-0003, which is damaged, and is committed. */
  readonly committed: Receipt
  /** Has captured ABC-0004 and ABC-0005 of three. */
  readonly open: Receipt
  readonly reversed: Receipt
  /** Without an order; has counted two chargers, and a blank line of routers. */
  readonly counted: Receipt
}

const pngBytes = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** A warehouse in which every kind of thing that the ledger tells has happened. */
export async function aBusyWarehouse(store: Store): Promise<BusyWarehouse> {
  const router = await aProduct(store, {
    sku: 'ROUTER',
    parentName: 'Routers',
    codes: [{ kind: 'gtin', text: '4006381333931' }],
  })
  const charger = await aProduct(store, { sku: 'CHARGER', hasSerialNumbers: false })
  const picture = { operationId: newOperationId(), productId: router.productId, image: pngBytes }
  valueOf(await setProductImage(receivingDeps(store), picture))
  const { productId } = router
  const shape = { length: null, prefix: '', alphabet: 'any' } as const
  const rule = { kind: 'fixed', shape } as const
  valueOf(await setSerialShape(receivingDeps(store), { operationId: newOperationId(), productId, rule }))
  const first = await aSupplier(store, { name: 'First' })
  await setStrippings(store, router, first)
  await aDraftOrder(store, [{ product: router, quantity: 3 }], { supplier: first })
  const order = await aConfirmedOrder(store, [
    { product: router, quantity: 6 },
    { product: charger, quantity: 10 },
  ])
  const committed = await receiveThree(store, await anOpenReceipt(store, order, [3, 4]))
  const reversed = await aReversed(store, router)
  await setUniqueInWarehouse(store)
  const open = await scannedOn(store, await anOpenReceipt(store, order, [3, null]))
  await identifyLater(store)
  const counted = await countedWithoutOrder(store, { router, charger })
  await retrack(store, charger)
  await busySales(store, router)
  return { router, charger, committed, open, reversed, counted }
}

async function setStrippings(store: Store, { productId }: Product, { supplierId }: Supplier): Promise<void> {
  const deps = receivingDeps(store)
  const ofProduct = { productId, rule: { kind: 'prefix', text: 'S' } as const }
  const ofSupplier = { supplierId, rule: { kind: 'pattern', text: 'SN[*]' } as const }
  valueOf(await setProductStripping(deps, { operationId: newOperationId(), ...ofProduct }))
  valueOf(await setSupplierStripping(deps, { operationId: newOperationId(), ...ofSupplier }))
}

async function receiveThree(store: Store, receipt: Receipt): Promise<Receipt> {
  const deps = receivingDeps(store)
  await capturedOn(store, receipt, ['ABC-0001', 'ABC-0002', 'ABC-0003'])
  const [, , damaged] = await serialIdsOf(store, firstProduct(receipt))
  if (damaged === undefined) throw new Error('Three numbers were not captured')
  valueOf(await markDamaged(deps, { operationId: newOperationId(), serialId: damaged, isDamaged: true }))
  const [, chargers] = receipt.lines
  if (!chargers) throw new Error('The receipt has one line only')
  valueOf(
    await setNotGood(deps, {
      operationId: newOperationId(),
      receiptLineId: chargers.receiptLineId,
      damaged: 1,
      refusedUnits: 2,
      refusedReason: 'wet',
    }),
  )
  return committing(store, receipt)
}

const committing = async (store: Store, { receiptId }: Receipt): Promise<Receipt> =>
  valueOf(await commitReceipt(receivingDeps(store), { operationId: newOperationId(), receiptId }))

/** Received and reversed, among them numbers that come in again later. */
async function aReversed(store: Store, product: Product): Promise<Receipt> {
  const order = await aConfirmedOrder(store, [{ product, quantity: 2 }])
  const receipt = await anOpenReceipt(store, order, [2])
  await capturedOn(store, receipt, ['ABC-0004', 'ABC-0009'])
  return aReversedReceipt(store, await committing(store, receipt))
}

async function scannedOn(store: Store, receipt: Receipt): Promise<Receipt> {
  const deps = receivingDeps(store)
  const { receiptId } = receipt
  for (const text of ['ABC-0004', 'ABC-0005', 'ABC-0006'])
    await receiveScan(deps, { operationId: newOperationId(), receiptId, text, source: 'scan', confirmed: [] })
  return valueOf(await undoLast(deps, { operationId: newOperationId(), receiptId })).receipt
}

async function setUniqueInWarehouse(store: Store): Promise<void> {
  const settings = { serialsUniqueInWarehouse: true }
  valueOf(await saveWarehouseSettings(receivingDeps(store), { operationId: newOperationId(), settings }))
}

/** Units received with capturing off, one of which is given its number later. */
async function identifyLater(store: Store): Promise<void> {
  const deps = receivingDeps(store)
  const product = await aProduct(store, { sku: 'MODEM' })
  const capture = (capturePurchases: boolean) =>
    saveWarehouseSettings(deps, { operationId: newOperationId(), settings: { capturePurchases } })
  await capture(false)
  await aCommittedReceipt(store, await aConfirmedOrder(store, [{ product, quantity: 3 }]), [3])
  await capture(true)
  valueOf(
    await identifyUnits(deps, {
      operationId: newOperationId(),
      productId: product.productId,
      texts: ['MODEM-1'],
      source: 'typed',
      doubtsConfirmed: false,
    }),
  )
  const receipt = await anOpenReceipt(store, await aConfirmedOrder(store, [{ product, quantity: 2 }]), [2])
  const receiptLineId = receipt.lines[0]?.receiptLineId
  if (receiptLineId === undefined) throw new Error('The receipt has no line')
  const numbered = { operationId: newOperationId(), receiptLineId, prefix: 'M', count: 2 }
  valueOf(await autoNumber(deps, numbered))
}

async function countedWithoutOrder(
  store: Store,
  { router, charger }: Pick<BusyWarehouse, 'router' | 'charger'>,
): Promise<Receipt> {
  const deps = receivingDeps(store)
  const opened = { operationId: newOperationId(), purchaseOrderId: null, supplierId: null }
  const { receiptId } = valueOf(await openReceipt(deps, opened))
  const referred = { operationId: newOperationId(), receiptId, supplierReference: 'DN 17' }
  valueOf(await setSupplierReference(deps, referred))
  for (const text of [charger.sku, charger.sku])
    await receiveScan(deps, { operationId: newOperationId(), receiptId, text, source: 'scan', confirmed: [] })
  await withoutLastLine(deps, await addedLine(deps, receiptId, router))
  return addedLine(deps, receiptId, router)
}

const addedLine = async (deps: ReceivingDeps, receiptId: ReceiptId, { productId }: Product) =>
  valueOf(await addLine(deps, { operationId: newOperationId(), receiptId, productId, quantity: null }))

async function withoutLastLine(deps: ReceivingDeps, { lines }: Receipt): Promise<void> {
  const receiptLineId = lines.at(-1)?.receiptLineId
  if (receiptLineId === undefined) throw new Error('The receipt has no line')
  valueOf(await removeLine(deps, { operationId: newOperationId(), receiptLineId }))
}

async function retrack(store: Store, product: Product): Promise<void> {
  const on = await switched(store, product, true)
  await switched(store, on, false)
}

async function switched(store: Store, product: Product, hasSerialNumbers: boolean): Promise<Product> {
  const saved = await saveProduct(receivingDeps(store), {
    operationId: newOperationId(),
    productId: product.productId,
    revision: product.revision,
    product: { ...product, hasSerialNumbers },
    trackingOffConfirmed: true,
  })
  return valueOf(saved).product
}

function firstProduct({ lines: [line] }: Receipt): ProductId {
  if (!line) throw new Error('The receipt has no line')
  return line.productId
}
