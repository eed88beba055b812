import type { ProductDraft } from '../../shared/ipc/products'
import type { ProductId } from '../../shared/values'
import type { ChangedFields } from '../ledger/changed-fields'

/** What the ledger keeps of a product. */
export const fieldsOf = (product: ProductDraft): ProductDraft => ({
  sku: product.sku,
  name: product.name,
  parentName: product.parentName,
  options: product.options,
  unit: product.unit,
  location: product.location,
  status: product.status,
  hasSerialNumbers: product.hasSerialNumbers,
  codes: product.codes,
})

export const ofProduct = (
  event: 'product created' | 'product changed',
  productId: ProductId,
  changed: ChangedFields,
) => ({ event, productId, ...changed, document: 'product', documentId: productId }) as const
