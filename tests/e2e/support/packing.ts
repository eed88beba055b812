import type { Page } from '@playwright/test'
import { ask, newOperationId } from './ask'
import { anOpenReceipt, aProduct, captureOn, received, router } from './prepared'

/** Twelve routers (SN-1001 …) and three switches in stock with their numbers, and fifty cables without. */
export async function aSellingStation(page: Page) {
  await captureOn(page)
  const product = await aProduct(page, {
    sku: router.sku,
    name: router.name,
    location: 'A-12',
    codes: [{ kind: 'gtin', text: router.gtin }],
  })
  const other = await aProduct(page, { sku: 'SW24', name: 'Switch 24' })
  const cable = await aProduct(page, { sku: 'CB2', name: 'Cable 2 m', hasSerialNumbers: false })
  await received(
    page,
    product,
    Array.from({ length: 12 }, (_, at) => `SN-${1001 + at}`),
  )
  await received(page, other, ['SW-0001', 'SW-0002', 'SW-0003'])
  const { receiptId } = await anOpenReceipt(page, [{ product: cable, quantity: 50 }])
  await ask(page, 'receiving.receiveOutstanding', { operationId: newOperationId(), receiptId })
  await ask(page, 'receiving.commit', { operationId: newOperationId(), receiptId })
  return { product, other, cable }
}
