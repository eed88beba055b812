import type { UseFormReturnType } from '@mantine/form'
import type { PurchaseOrder, PurchaseOrderDraft } from '../../../shared/ipc/purchases'
import type { SupplierId } from '../../../shared/values'
import { fittingText } from '../../form/checks'
import { type LineValues, whyNoQuantity } from '../../order/line-values'
import { t } from '../../words/words'

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
