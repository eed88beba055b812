import { undoImport } from '../../../main/imports/undo-import'
import { manifestHandlers } from '../../../main/manifests/manifest-handlers'
import { findProduct } from '../../../main/products/product-rows'
import { saveProduct } from '../../../main/products/products'
import { cancelOrder, closeOrderShort } from '../../../main/purchases/order-acts'
import { autoNumber } from '../../../main/receiving/auto-number'
import { captureMany } from '../../../main/receiving/capture-many'
import { commitReceipt } from '../../../main/receiving/commit'
import {
  addLine,
  receiveOutstanding,
  removeLine,
  setNotGood,
  setQuantity,
  setSupplierReference,
} from '../../../main/receiving/lines'
import { markDamaged } from '../../../main/receiving/mark-damaged'
import { openReceipt } from '../../../main/receiving/open-receipt'
import { findWorkingReceipt } from '../../../main/receiving/read-receipt'
import { receiveNumbers } from '../../../main/receiving/receive-numbers'
import { setProductStripping } from '../../../main/products/stripping'
import { setSupplierStripping } from '../../../main/suppliers/stripping'
import type { StripRule } from '../../../shared/strip-rule'
import { receiveScan } from '../../../main/receiving/receive-scan'
import { reverseReceipt } from '../../../main/receiving/reverse'
import { undoLast, undoLine, undoSerial } from '../../../main/receiving/undo'
import { identifyUnits } from '../../../main/serials/identify-units'
import { readWarehouseSettings, saveWarehouseSettings } from '../../../main/settings/warehouse-settings'
import type { Store } from '../../../main/store/store'
import { actOnUnits } from '../../../main/units/act-on-units'
import { actWithoutSerial } from '../../../main/units/act-without-serial'
import { correctNumber } from '../../../main/units/correct-number'
import type { WarehouseSettings } from '../../../shared/ipc/settings'
import { UnitAct, UnnumberedAct, unnumberedParts } from '../../../shared/unit-acts'
import {
  ImportId,
  ProductId,
  PurchaseOrderId,
  ReceiptId,
  ReceiptLineId,
  SerialId,
  SupplierId,
} from '../../../shared/values'
import { OpenTable, tableOf } from '../../support/importing'
import { anOpenReceipt, receivingDeps } from '../../support/receiving'
import { aConfirmedOrder, aProduct, newOperationId } from '../../support/warehouse'
import type { Act, BenchDeps, Situation } from './acts'

/** Everything that may be done at a receiving bench; whether it is refused does not matter. */
export const receivingActs = {
  open: {
    to: 'purchase_order',
    run: ({ deps, operationId, id }) =>
      openReceipt(deps, { operationId, purchaseOrderId: PurchaseOrderId.parse(id), supplierId: null }),
  },
  'open without order': {
    run: ({ deps, operationId }) =>
      openReceipt(deps, { operationId, purchaseOrderId: null, supplierId: null }),
  },
  'add line': {
    to: 'receipt',
    run: ({ deps, operationId, id, which, count }) =>
      addLine(deps, {
        operationId,
        receiptId: ReceiptId.parse(id),
        productId: ProductId.parse(1 + (which % 2)),
        quantity: count || null,
      }),
  },
  'remove line': {
    to: 'receipt_line',
    run: ({ deps, operationId, id }) =>
      removeLine(deps, { operationId, receiptLineId: ReceiptLineId.parse(id) }),
  },
  'set quantity': {
    to: 'receipt_line',
    run: ({ deps, operationId, id, count, isOn }) =>
      setQuantity(deps, {
        operationId,
        receiptLineId: ReceiptLineId.parse(id),
        quantity: count || null,
        overReceiptConfirmed: isOn,
      }),
  },
  'receive outstanding': {
    to: 'receipt',
    run: ({ deps, operationId, id }) =>
      receiveOutstanding(deps, { operationId, receiptId: ReceiptId.parse(id) }),
  },
  'set not good': {
    to: 'receipt_line',
    run: ({ deps, operationId, id, count, isOn }) =>
      setNotGood(deps, {
        operationId,
        receiptLineId: ReceiptLineId.parse(id),
        damaged: isOn ? count : 0,
        refusedUnits: count,
        refusedReason: 'wet',
      }),
  },
  'set supplier reference': {
    to: 'receipt',
    run: ({ deps, operationId, id, count }) =>
      setSupplierReference(deps, {
        operationId,
        receiptId: ReceiptId.parse(id),
        supplierReference: `DN ${count}`,
      }),
  },
  scan: {
    to: 'receipt',
    run: ({ deps, operationId, id, texts: [text = ''], isOn }) =>
      receiveScan(deps, {
        operationId,
        receiptId: ReceiptId.parse(id),
        text,
        isPlain: true,
        source: 'scan',
        confirmed: isOn
          ? [
              'serial-looks-like',
              'serial-not-on-manifest',
              'serial-shape-differs',
              'more-than-quantity',
              'more-than-ordered',
            ]
          : [],
      }),
  },
  'scan several': {
    to: 'receipt',
    run: ({ deps, id, texts }) =>
      receiveNumbers(
        deps,
        ReceiptId.parse(id),
        texts.map((text) => ({ operationId: newOperationId(), text, isPlain: true, source: 'scan' })),
      ),
  },
  capture: {
    to: 'receipt_line',
    run: ({ deps, operationId, id, texts, isOn }) =>
      captureMany(deps, {
        operationId,
        receiptLineId: ReceiptLineId.parse(id),
        texts,
        source: 'pasted',
        overReceiptConfirmed: isOn,
        doubtsConfirmed: true,
      }),
  },
  'auto-number': {
    to: 'receipt_line',
    run: ({ deps, operationId, id, count }) =>
      autoNumber(deps, {
        operationId,
        receiptLineId: ReceiptLineId.parse(id),
        prefix: 'X',
        count: 1 + count,
      }),
  },
  'mark damaged': {
    to: 'serial_number',
    run: ({ deps, operationId, id, isOn: isDamaged }) =>
      markDamaged(deps, { operationId, serialId: SerialId.parse(id), isDamaged }),
  },
  'undo last': {
    to: 'receipt',
    run: ({ deps, operationId, id }) => undoLast(deps, { operationId, receiptId: ReceiptId.parse(id) }),
  },
  'undo serial': {
    to: 'serial_number',
    run: ({ deps, operationId, id }) => undoSerial(deps, { operationId, serialId: SerialId.parse(id) }),
  },
  'undo line': {
    to: 'receipt_line',
    run: ({ deps, operationId, id }) =>
      undoLine(deps, { operationId, receiptLineId: ReceiptLineId.parse(id) }),
  },
  /** Gives every line that captures the numbers it still needs, and commits. */
  complete: { to: 'receipt', run: complete },
  commit: {
    to: 'receipt',
    run: ({ deps, operationId, id }) => commitReceipt(deps, { operationId, receiptId: ReceiptId.parse(id) }),
  },
  reverse: {
    to: 'receipt',
    run: ({ deps, operationId, id }) =>
      reverseReceipt(deps, { operationId, receiptId: ReceiptId.parse(id), reason: 'Wrong delivery' }),
  },
  identify: {
    to: 'product',
    run: ({ deps, operationId, id, texts }) =>
      identifyUnits(deps, {
        operationId,
        productId: ProductId.parse(id),
        texts: [...texts],
        source: 'typed',
        doubtsConfirmed: true,
      }),
  },
  'act on units': {
    to: 'serial_number',
    run: ({ deps, operationId, id, which, count }) =>
      actOnUnits(deps, {
        operationId,
        act: UnitAct.options[(which + count) % UnitAct.options.length] ?? 'found',
        serialIds: [SerialId.parse(id), SerialId.parse(id + 1)],
        reason: 'Seen at the bench',
      }),
  },
  'act without serial': {
    to: 'product',
    run: ({ deps, operationId, id, which, count, isOn }) => {
      const act = UnnumberedAct.options[which % UnnumberedAct.options.length] ?? 'found'
      const [first, last = first] = unnumberedParts[act]
      return actWithoutSerial(deps, {
        operationId,
        productId: ProductId.parse(id),
        act,
        part: isOn ? first : last,
        units: 1 + count,
        reason: 'Seen at the bench',
      })
    },
  },
  'correct number': {
    to: 'serial_number',
    run: ({ deps, operationId, id, texts: [text = ''] }) =>
      correctNumber(deps, {
        operationId,
        serialId: SerialId.parse(id),
        text,
        reason: 'Misread',
        doubtsConfirmed: true,
      }),
  },
  'set stripping of product': {
    to: 'product',
    run: ({ deps, operationId, id, isOn }) =>
      setProductStripping(deps, { operationId, productId: ProductId.parse(id), rule: ruleOf(isOn) }),
  },
  'set stripping of supplier': {
    to: 'supplier',
    run: ({ deps, operationId, id, isOn }) =>
      setSupplierStripping(deps, { operationId, supplierId: SupplierId.parse(id), rule: ruleOf(isOn) }),
  },
  'switch tracking': { to: 'product', run: switchTracking },
  'switch capturing': { run: (situation) => switchSetting(situation, 'capturePurchases') },
  'switch uniqueness': { run: (situation) => switchSetting(situation, 'serialsUniqueInWarehouse') },
  announce: { to: 'purchase_order', run: announce },
  'remove manifest': {
    to: 'purchase_order',
    run: ({ deps, operationId, id }) =>
      manifestHandlers(deps)['manifests.remove']({
        operationId,
        purchaseOrderId: PurchaseOrderId.parse(id),
      }),
  },
  'undo import': {
    to: 'spreadsheet_import',
    run: ({ deps, operationId, id }) => undoImport(deps, { operationId, importId: ImportId.parse(id) }),
  },
  'close short': {
    to: 'purchase_order',
    run: ({ deps, operationId, id }) =>
      closeOrderShort(deps, { operationId, purchaseOrderId: PurchaseOrderId.parse(id) }),
  },
  cancel: {
    to: 'purchase_order',
    run: ({ deps, operationId, id }) =>
      cancelOrder(deps, { operationId, purchaseOrderId: PurchaseOrderId.parse(id) }),
  },
} as const satisfies Record<string, Act>

const ruleOf = (isOn: boolean): StripRule => (isOn ? { kind: 'prefix', text: 'S-' } : { kind: 'none' })

async function announce({ deps, id, texts, which }: Situation): Promise<unknown> {
  const product = await findProduct(deps.store.reader, ProductId.parse(1 + (which % 2)))
  const rows = texts.map((text) => [product?.sku ?? '', text])
  const table = new OpenTable(deps.store, tableOf(['Sku', 'Serial'], rows))
  await table.preview('manifests', PurchaseOrderId.parse(id))
  return table.apply({ leavesOutRefused: true })
}

async function complete({ deps, operationId, id, count }: Situation): Promise<unknown> {
  const receiptId = ReceiptId.parse(id)
  const receipt = await findWorkingReceipt(deps.store.reader, receiptId)
  for (const { receiptLineId, quantityToReceive, captured } of receipt?.lines ?? []) {
    const quantity = quantityToReceive ?? count
    const texts = Array.from({ length: quantity - captured }, () => `N-${(made += 1)}`)
    const numbers = { texts, source: 'range', overReceiptConfirmed: true, doubtsConfirmed: true } as const
    await captureMany(deps, { operationId: newOperationId(), receiptLineId, ...numbers })
  }
  return commitReceipt(deps, { operationId, receiptId })
}

let made = 0

async function switchTracking({ deps, operationId, id }: Situation): Promise<unknown> {
  const productId = ProductId.parse(id)
  const product = await findProduct(deps.store.reader, productId)
  if (!product) throw new Error(`There is no product ${id}`)
  return saveProduct(deps, {
    operationId,
    productId,
    revision: product.revision,
    product: { ...product, hasSerialNumbers: !product.hasSerialNumbers },
    trackingOffConfirmed: true,
  })
}

export async function switchSetting(
  { deps, operationId }: Situation,
  name: keyof WarehouseSettings,
): Promise<unknown> {
  const settings = await readWarehouseSettings(deps.store.reader)
  return saveWarehouseSettings(deps, { operationId, settings: { [name]: !settings[name] } })
}

/** Two serialised products, two orders of both that are being received, and capturing switched on. */
export async function aReceivingBench(store: Store): Promise<BenchDeps> {
  const deps = receivingDeps(store)
  const products = [await aProduct(store, { sku: 'ROUTER' }), await aProduct(store, { sku: 'MODEM' })]
  for (const quantity of [2, 4]) {
    const ordered = products.map((product) => ({ product, quantity }))
    await anOpenReceipt(store, await aConfirmedOrder(store, ordered), [quantity, null])
  }
  await saveWarehouseSettings(deps, { operationId: newOperationId(), settings: { capturePurchases: true } })
  return deps
}
