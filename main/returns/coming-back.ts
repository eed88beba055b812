import { sql } from 'kysely'
import { productCodeKey } from '../../shared/product-code'
import type { RefusalOf } from '../../shared/refusal'
import { refused, type Result } from '../../shared/result'
import type { ParsedSerial } from '../../shared/serial-number'
import type { ReturnDestination } from '../../shared/return-status'
import type { CaptureSource, CustomerReturnId, CustomerReturnLineId, SerialId } from '../../shared/values'
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
    await takeIn(operation, taking, units)
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

/** Takes units in, in this order; they stay dispatched until the return is committed. Gives the line of each. */
export async function takeIn(
  operation: Operation,
  taking: TakingBack,
  units: readonly AwayUnit[],
): Promise<CustomerReturnLineId[]> {
  const lineOf = await insertLines(operation, taking, units)
  const { customerReturnId, destination, source } = taking
  await operation.ledger.append(
    units.map(({ productId, serialId, serial }) => ({
      event: 'return captured',
      productId,
      serialId,
      serial,
      before: 'dispatched',
      after: 'dispatched',
      document: 'customer-return',
      documentId: customerReturnId,
      documentLineId: lineOf.get(serialId) ?? null,
      source,
      note: lineNote({ destination, reason: '' }),
    })),
  )
  return units.flatMap(({ serialId }) => lineOf.get(serialId) ?? [])
}

async function insertLines(
  { tx, engine }: Operation,
  { customerReturnId, destination }: TakingBack,
  units: readonly AwayUnit[],
): Promise<ReadonlyMap<SerialId, CustomerReturnLineId>> {
  const columns = { place: 'integer', serialId: 'integer', dispatchLineId: 'integer' } as const
  const placed = units.map((unit, place) => ({ ...unit, place }))
  const lines = await tx
    .insertInto('customer_return_line')
    .columns(['customer_return_id', 'serial_id', 'dispatch_line_id', 'destination', 'reason', 'is_open'])
    .expression(
      tx
        .selectFrom(engine.rowsOf('away', columns, placed))
        .select([
          sql<CustomerReturnId>`cast(${customerReturnId} as ${engine.integer})`.as('customer_return_id'),
          'away.serialId',
          'away.dispatchLineId',
          sql.lit(destination).as('destination'),
          sql.lit('').as('reason'),
          sql.lit(1).as('is_open'),
        ])
        .orderBy('away.place'),
    )
    .returning(['id', 'serial_id as serialId'])
    .execute()
  return new Map(lines.map(({ id, serialId }) => [serialId, id]))
}
