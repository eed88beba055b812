import { useCallback } from 'react'
import type { ProductId, StockCountId } from '../../../shared/values'
import { call } from '../../lib/station'

/** Puts the red arrow of this station on a product: the next numbers that nobody knows go there. */
export const useChooseProduct = (stockCountId: StockCountId) =>
  useCallback(
    async (productId: ProductId) => {
      const work = { kind: 'counting' as const, stockCountId }
      await call('scanning.chooseLine', { work, lineId: productId })
    },
    [stockCountId],
  )
