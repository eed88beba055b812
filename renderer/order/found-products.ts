import { useDebouncedValue } from '@mantine/hooks'
import type { Input } from '../../shared/ipc/contract'
import type { ProductRow } from '../../shared/ipc/products'
import { useAsk } from '../lib/queries'

export const mostShown = 8

interface FoundProducts {
  readonly found: readonly ProductRow[]
  /** How many fit, shown or not. */
  readonly total: number
  /** They are the answer to what is wanted now. */
  readonly isSettled: boolean
}

/**
 * The first products that fit what is typed, by sku, name or barcode: all of them while nothing is, unless it needs text.
 */
export function useFoundProducts(
  wanted: string,
  filter: Pick<Input<'products.list'>, 'status' | 'hasSerialNumbers'>,
  { needsText = false } = {},
): FoundProducts {
  const [search] = useDebouncedValue(wanted, 150)
  const asked = useAsk(
    'products.list',
    { search, sort: { column: 'sku', descending: false }, ...filter, offset: 0, limit: mostShown },
    { enabled: !needsText || search !== '', keepsLast: true },
  )
  return {
    found: asked.data?.rows ?? [],
    total: asked.data?.total ?? 0,
    isSettled: search === wanted && asked.isSuccess && !asked.isPlaceholderData,
  }
}
