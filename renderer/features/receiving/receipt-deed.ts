import { useCallback } from 'react'
import type { Answer, Output } from '../../../shared/ipc/contract'
import type { Receipt } from '../../../shared/ipc/receiving'
import type { RefusalCode } from '../../../shared/refusal'
import type { OperationId } from '../../../shared/values'
import { useCaptureDeed } from '../../capture/capturing'
import { type Act, act, type ActName, type Wish } from '../../lib/act'
import { useDeed } from '../../lib/deed'
import { useKeepReceipt } from './receipt-news'

/** The calls whose answer is the receipt, or has it. */
type ReceiptActName = {
  [Name in ActName]: Output<Name> extends Receipt | { receipt: Receipt } ? Name : never
}[ActName]

/** One act on a receipt: what it answers is on screen at once. */
export function useReceiptDeed<Name extends ReceiptActName>(name: Name) {
  const keep = useKeepReceipt()
  return useCallback(
    async (wish: Wish<Name>, operationId: OperationId): Promise<Answer<Name>> => {
      const answer = await act(name, wish, operationId)
      if (answer.ok) keep(receiptIn(answer.value))
      return answer
    },
    [name, keep],
  )
}

/** The same, done by hand: what went wrong is shown on the screen, except the refusal that is asked about. */
export const useReceiptAct = <Name extends ReceiptActName>(name: Name, asksAbout?: RefusalCode): Act<Name> =>
  useCaptureDeed(useReceiptDeed(name), asksAbout)

/** The same where what went wrong is shown elsewhere, e.g. in a dialog. */
export const useKeptAct = <Name extends ReceiptActName>(name: Name): Act<Name> =>
  useDeed(useReceiptDeed(name))

function receiptIn(value: unknown): Receipt {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a ReceiptActName answers with one of these two
  const answer = value as Receipt | { readonly receipt: Receipt }
  return 'receipt' in answer ? answer.receipt : answer
}
