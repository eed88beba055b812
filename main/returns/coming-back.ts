import { productCodeKey } from '../../shared/product-code'
import type { RefusalOf } from '../../shared/refusal'
import { refused, type Result } from '../../shared/result'
import type { ParsedSerial } from '../../shared/serial-number'
import type { ReturnDestination } from '../../shared/return-status'
import { type CaptureSource, type CustomerReturnId, CustomerReturnLineId } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import { findProductsByCodes } from '../products/product-code-rows'
import type { NumberJudge } from '../serials/judged-list'
import { findCandidates } from './candidates'
import { lineNote } from './line-note'
import { type AwayUnit, type FindRefusal, judgeScan } from './rules'

/** Where units are taken in that come back. */
export interface TakingBack {
  readonly customerReturnId: CustomerReturnId
  readonly destination: ReturnDestination
  readonly source: CaptureSource
}

export type ComingBackRefusal = FindRefusal | RefusalOf<'product-code'>

/** Judges numbers of units that come back, and takes each in that left with a shipment. */
export const judgeComingBack = (operation: Operation, taking: TakingBack): NumberJudge<AwayUnit> => ({
  lookUp: (numbers) => lookUpAway(operation, taking.customerReturnId, numbers),
  async write(units) {
    for (const unit of units) await takeIn(operation, taking, unit)
  },
})

/** Finds the unit that each number means, among those that left with a shipment. */
export async function lookUpAway(
  operation: Operation,
  customerReturnId: CustomerReturnId,
  numbers: readonly ParsedSerial[],
): Promise<(number: ParsedSerial) => Result<AwayUnit, ComingBackRefusal>> {
  const candidates = await findCandidates(
    operation,
    numbers.map(({ key }) => key),
  )
  const unknown = numbers.filter(({ key }) => !candidates.has(key))
  const codes = await findProductsByCodes(
    operation.tx,
    operation.engine,
    unknown.map(({ serial }) => productCodeKey(serial)),
  )
  return ({ serial, key }) => {
    const code = candidates.has(key) ? undefined : codes.get(productCodeKey(serial))
    if (!code) return judgeScan(serial, candidates.get(key) ?? [], customerReturnId)
    const { productId, productName } = code
    return refused({ code: 'product-code', text: serial, productId, productName })
  }
}

/** Takes a unit in; it stays dispatched until the return is committed. */
export async function takeIn(
  { tx, ledger }: Operation,
  { customerReturnId, destination, source }: TakingBack,
  { serialId, serial, productId, dispatchLineId }: AwayUnit,
): Promise<CustomerReturnLineId> {
  const { id } = await tx
    .insertInto('customer_return_line')
    .values({
      customer_return_id: customerReturnId,
      serial_id: serialId,
      dispatch_line_id: dispatchLineId,
      destination,
      reason: '',
      is_open: 1,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await ledger.append([
    {
      event: 'return captured',
      productId,
      serialId,
      serial,
      before: 'dispatched',
      after: 'dispatched',
      document: 'customer-return',
      documentId: customerReturnId,
      documentLineId: id,
      source,
      note: lineNote({ destination, reason: '' }),
    },
  ])
  return id
}
