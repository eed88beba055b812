import type { ProductRow } from '../../shared/ipc/products'
import { mostUnits, type ProductId } from '../../shared/values'
import { t } from '../words/words'

/** A line of an order that is being written. */
export interface LineValues {
  /** Stays while lines come and go. */
  readonly key: string
  readonly productId: ProductId
  readonly sku: string
  readonly productName: string
  readonly unit: string
  readonly hasSerialNumbers: boolean
  /** Empty while it is being retyped. */
  readonly quantity: number | ''
}

export const lineOf = (product: ProductRow, quantity: number, key: string): LineValues => ({
  key,
  productId: product.productId,
  sku: product.sku,
  productName: product.name,
  unit: product.unit,
  hasSerialNumbers: product.hasSerialNumbers,
  quantity,
})

export function whyNoQuantity(quantity: number | ''): string | null {
  if (quantity === '' || quantity < 1) return t('order.lines.quantityNeeded')
  return quantity > mostUnits ? t('order.lines.quantityMost', { most: mostUnits }) : null
}
