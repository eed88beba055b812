import { useNavigate } from '@tanstack/react-router'
import { useAct } from '../../lib/act'
import { useKeepReturn } from './return-deed'

/** Opens an empty return and shows it. */
export function useStartReturn() {
  const open = useAct('returns.open')
  const keep = useKeepReturn()
  const navigate = useNavigate()
  const start = async () => {
    const answer = await open.run({})
    if (!answer?.ok) return
    keep(answer.value)
    const { customerReturnId } = answer.value
    await navigate({ to: '/returns/$customerReturnId', params: { customerReturnId } })
  }
  return { ...open, start }
}
