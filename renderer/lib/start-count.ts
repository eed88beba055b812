import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { ProductId } from '../../shared/values'
import { useAct } from './act'
import { useKeepAnswer } from './queries'

/** Opens a stock count of one product or of all (null), or goes on with the one that is open over it, and shows it. */
export function useStartCount() {
  const open = useAct('counting.open')
  const keep = useKeepAnswer()
  const navigate = useNavigate()
  const { run } = open
  const start = useCallback(
    async (productId: ProductId | null) => {
      const answer = await run({ productId })
      if (!answer?.ok) return
      const { stockCountId } = answer.value
      keep('counting.read', { stockCountId }, answer.value)
      await navigate({ to: '/counts/$stockCountId', params: { stockCountId } })
    },
    [run, keep, navigate],
  )
  return { ...open, start }
}
