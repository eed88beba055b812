import type { Page } from '@playwright/test'
import type { Product, ProductDraft } from '../../../shared/ipc/products'
import type { Receipt, ReceiptLine } from '../../../shared/ipc/receiving'
import { ask, newOperationId } from './ask'

export const router = { sku: 'RX1-EU', name: 'Router X1', gtin: '4006381333931' }

/** Puts a product into the store. */
export function aProduct(
  page: Page,
  product: Partial<ProductDraft> & { sku: string; name: string },
): Promise<Product> {
  return ask(page, 'products.create', {
    operationId: newOperationId(),
    product: {
      parentName: null,
      options: '',
      unit: 'pcs',
      location: '',
      status: 'active',
      hasSerialNumbers: true,
      codes: [],
      ...product,
    },
  })
}

/** Purchases ask for serial numbers from now on. */
export const captureOn = (page: Page) =>
  ask(page, 'settings.saveWarehouse', { operationId: newOperationId(), settings: { capturePurchases: true } })

/** A confirmed order over these products, and a receipt opened for it. */
export async function anOpenReceipt(page: Page, lines: readonly { product: Product; quantity: number }[]) {
  const supplier = await ask(page, 'suppliers.create', {
    operationId: newOperationId(),
    supplier: { name: `Northwind ${newOperationId().slice(0, 4)}`, email: '', phone: '', note: '' },
  })
  const { purchaseOrderId } = await ask(page, 'purchases.createOrder', {
    operationId: newOperationId(),
    order: {
      supplierId: supplier.supplierId,
      reference: '',
      note: '',
      lines: lines.map(({ product, quantity }) => ({ productId: product.productId, quantity })),
    },
  })
  await ask(page, 'purchases.confirmOrder', { operationId: newOperationId(), purchaseOrderId })
  return ask(page, 'receiving.openReceipt', {
    operationId: newOperationId(),
    purchaseOrderId,
    supplierId: null,
  })
}

/** Ten routers and two switches ordered, serial numbers captured, the receipt open. */
export async function aReceivingStation(page: Page) {
  await captureOn(page)
  const product = await aProduct(page, {
    sku: router.sku,
    name: router.name,
    codes: [{ kind: 'gtin', text: router.gtin }],
  })
  const other = await aProduct(page, {
    sku: 'SW24',
    name: 'Switch 24',
    codes: [{ kind: 'barcode', text: 'SW24-BOX' }],
  })
  const receipt = await anOpenReceipt(page, [
    { product, quantity: 10 },
    { product: other, quantity: 2 },
  ])
  return { product, other, receipt }
}

/** Captures numbers on the first line of a receipt. */
export async function captureAll(page: Page, receipt: Receipt, texts: string[]): Promise<void> {
  await ask(page, 'receiving.captureMany', {
    operationId: newOperationId(),
    receiptLineId: firstLine(receipt),
    texts,
    source: 'pasted',
    overReceiptConfirmed: false,
    doubtsConfirmed: false,
  })
}

/** Commits a receipt of which so many units of the first line came. */
export async function commitAll(page: Page, receipt: Receipt, quantity: number): Promise<void> {
  await ask(page, 'receiving.setQuantity', {
    operationId: newOperationId(),
    receiptLineId: firstLine(receipt),
    quantity,
    overReceiptConfirmed: false,
  })
  await ask(page, 'receiving.commit', { operationId: newOperationId(), receiptId: receipt.receiptId })
}

/** Units of a product, in stock with these numbers. */
export async function received(page: Page, product: Product, texts: string[]): Promise<Receipt> {
  const receipt = await anOpenReceipt(page, [{ product, quantity: texts.length }])
  await captureAll(page, receipt, texts)
  await commitAll(page, receipt, texts.length)
  return receipt
}

function firstLine({ lines }: Receipt): ReceiptLine['receiptLineId'] {
  const [line] = lines
  if (!line) throw new Error('The receipt has no line')
  return line.receiptLineId
}
