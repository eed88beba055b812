import type { UseFormReturnType } from '@mantine/form'
import type { PurchaseOrder, PurchaseOrderDraft } from '../../../shared/ipc/purchases'
import { mostUnits, type ProductId, type SupplierId } from '../../../shared/values'
import { fittingText } from '../../form/checks'
import { t } from '../../words/words'

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

export interface ChosenSupplier {
  readonly supplierId: SupplierId
  readonly name: string
}

/** What the form on a draft holds. */
export interface OrderValues extends Record<string, unknown> {
  supplier: ChosenSupplier | null
  reference: string
  note: string
  lines: readonly LineValues[]
}
export type OrderForm = UseFormReturnType<OrderValues>

export function valuesOf(order: PurchaseOrder | null): OrderValues {
  if (order === null) return { supplier: null, reference: '', note: '', lines: [] }
  const { supplierId, supplierName, reference, note, lines } = order
  return {
    supplier: { supplierId, name: supplierName },
    reference,
    note,
    lines: lines.map(({ productId, sku, productName, unit, hasSerialNumbers, quantity }, place) => ({
      key: `kept ${place}`,
      productId,
      sku,
      productName,
      unit,
      hasSerialNumbers,
      quantity,
    })),
  }
}

/** The draft as it is saved; undefined while the supplier or a quantity is missing, which the form's checks say. */
export function draftOf({ supplier, reference, note, lines }: OrderValues): PurchaseOrderDraft | undefined {
  if (supplier === null) return undefined
  const complete = lines.flatMap(({ productId, quantity }) =>
    quantity === '' ? [] : [{ productId, quantity }],
  )
  return { supplierId: supplier.supplierId, reference, note, lines: complete }
}

export const orderChecks = {
  supplier: (supplier: ChosenSupplier | null): string | null =>
    supplier === null ? t('purchases.fields.supplierNeeded') : null,
  reference: fittingText(100),
  note: fittingText(2000),
  lines: { quantity: (quantity: number | ''): string | null => whyNoQuantity(quantity) },
}

export function whyNoQuantity(quantity: number | ''): string | null {
  if (quantity === '' || quantity < 1) return t('purchases.lines.quantityNeeded')
  return quantity > mostUnits ? t('purchases.lines.quantityMost', { most: mostUnits }) : null
}
