import { notifications } from '@mantine/notifications'
import type { SalesOrder } from '../../../shared/ipc/sales'
import { useAct } from '../../lib/act'
import { useKeepAnswer } from '../../lib/queries'
import { t } from '../../words/words'

/** Takes a confirmed order back to Draft, where it can be changed. */
export function useRevise({ salesOrderId, number }: SalesOrder, onRevised: () => void) {
  const keep = useKeepAnswer()
  const { run, isBusy, refusal, fault } = useAct('sales.reviseOrder')
  const revise = async (): Promise<void> => {
    const answer = await run({ salesOrderId })
    if (!answer?.ok) return
    keep('sales.readOrder', { salesOrderId }, answer.value)
    notifications.show({ message: t('sales.revised', { number }) })
    onRevised()
  }
  return { revise: () => void revise(), isBusy, refusal, fault }
}
