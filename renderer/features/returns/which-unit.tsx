import { useCallback } from 'react'
import type { RefusalOf } from '../../../shared/refusal'
import type { CustomerReturnId, OperationId, SerialId } from '../../../shared/values'
import type { AnswerScan } from '../../capture/answer-scan'
import { type Meant, Which } from '../../capture/which'
import { useReturnDeed } from './return-deed'

interface Props {
  readonly customerReturnId: CustomerReturnId
  readonly refusal: RefusalOf<'return-fits-several'>
  readonly answer: AnswerScan
}

/** Units of several products left with the number that was scanned: the operator says which one came back. */
export function WhichUnit({ customerReturnId, refusal: { serial, units }, answer }: Props) {
  const takeUnit = useReturnDeed('returns.takeUnit')
  const take = useCallback(
    ({ id: serialId }: Meant<SerialId>, operationId: OperationId) =>
      takeUnit({ customerReturnId, serialId }, operationId),
    [takeUnit, customerReturnId],
  )
  const candidates = units.map(({ serialId, productName, customerName, orderNumber }) => ({
    id: serialId,
    title: productName,
    text: `${customerName} · ${orderNumber}`,
  }))
  return <Which serial={serial} candidates={candidates} take={take} answer={answer} />
}
