import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { SalesOrderId } from '../../shared/values'
import { useAct } from './act'
import { useKeepAnswer } from './queries'

/** *Ship out & invoice*: opens a dispatch, or goes on with the one that is open for the order, and shows it. */
export function useStartDispatch() {
  const open = useAct('dispatch.openDispatch')
  const keep = useKeepAnswer()
  const navigate = useNavigate()
  const { run } = open
  const start = useCallback(
    async (salesOrderId: SalesOrderId) => {
      const answer = await run({ salesOrderId })
      if (!answer?.ok) return
      const { dispatchId } = answer.value
      keep('dispatch.readDispatch', { dispatchId }, answer.value)
      await navigate({ to: '/dispatch/$dispatchId', params: { dispatchId } })
    },
    [run, keep, navigate],
  )
  return { ...open, start }
}
