import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import type { SerialStatus } from '../../shared/serial-status'
import type { CustomerReturnId, DispatchLineId, Instant, ProductId, SerialId } from '../../shared/values'

/** A unit that a scan could mean, and what is known of it. */
export interface Candidate {
  readonly serialId: SerialId
  readonly serial: string
  readonly key: string
  readonly status: SerialStatus
  readonly productId: ProductId
  readonly productName: string
  readonly dispatchLineId: DispatchLineId | null
  readonly customerName: string | null
  readonly orderNumber: string | null
  /** The open return that has it already. */
  readonly openReturn: { readonly customerReturnId: CustomerReturnId; readonly number: string } | undefined
  /** What happened to it last. */
  readonly last: {
    readonly at: Instant
    readonly documentNumber: string | null
    readonly operator: string
    readonly station: string
  }
}

export interface AwayUnit extends Candidate {
  readonly dispatchLineId: DispatchLineId
}

type UnitRefusal = RefusalOf<'return-has-unit' | 'unit-not-away'>
export type FindRefusal = UnitRefusal | RefusalOf<'never-sold' | 'return-fits-several'>

/** One unit comes back only if it left with a shipment and no open return has it. */
export function judgeReturn(
  candidate: Candidate,
  customerReturnId: CustomerReturnId,
): Result<AwayUnit, UnitRefusal> {
  const { serial, productName, status, openReturn, dispatchLineId, last } = candidate
  if (openReturn)
    return refused({
      code: 'return-has-unit',
      serial,
      productName,
      number: openReturn.number,
      isThisReturn: openReturn.customerReturnId === customerReturnId,
    })
  if (status === 'dispatched' && dispatchLineId !== null) return accepted({ ...candidate, dispatchLineId })
  const { at: since, documentNumber, operator, station } = last
  return refused({
    code: 'unit-not-away',
    serial,
    productName,
    status,
    since,
    documentNumber,
    operator,
    station,
  })
}

/**
 * Which of the units that have the scanned number comes back. Only one that is away can be meant; where several are,
 * the operator is asked, and where none is, the newest is named with what is known of it.
 */
export function judgeScan(
  serial: string,
  candidates: readonly Candidate[],
  customerReturnId: CustomerReturnId,
): Result<AwayUnit, FindRefusal> {
  const judged = candidates.map((candidate) => judgeReturn(candidate, customerReturnId))
  const away = judged.flatMap((one) => (one.ok ? [one.value] : []))
  const [only, another] = away
  if (only && !another) return accepted(only)
  if (only) return refused({ code: 'return-fits-several', serial, units: away.map(choiceOf) })
  const refusals = judged.flatMap((one) => (one.ok ? [] : [one.refusal]))
  const [newest] = refusals
  // That a return has it already says more than where another product's unit of that number is.
  return refused(
    refusals.find(({ code }) => code === 'return-has-unit') ?? newest ?? { code: 'never-sold', serial },
  )
}

const choiceOf = ({ serialId, productName, customerName, orderNumber }: AwayUnit) => ({
  serialId,
  productName,
  customerName: customerName ?? '',
  orderNumber: orderNumber ?? '',
})
