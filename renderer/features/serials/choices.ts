import type { ProductId, SupplierId } from '../../../shared/values'
import { useAsk } from '../../lib/queries'
import type { Choice } from './serial-filter'

const most = 8

export function useProductChoices(search: string): readonly Choice<ProductId>[] | undefined {
  const products = useAsk(
    'products.list',
    {
      search,
      sort: { column: 'name', descending: false },
      offset: 0,
      limit: most,
      status: null,
      hasSerialNumbers: null,
    },
    { keepsLast: true },
  )
  return products.data?.rows.map(({ productId, sku, name }) => ({ id: productId, name: `${name} (${sku})` }))
}

export function useSupplierChoices(search: string): readonly Choice<SupplierId>[] | undefined {
  const suppliers = useAsk(
    'suppliers.list',
    { search, sort: { column: 'name', descending: false }, offset: 0, limit: most },
    { keepsLast: true },
  )
  return suppliers.data?.rows.map(({ supplierId, name }) => ({ id: supplierId, name }))
}
