import { sql } from 'kysely'
import type { DispatchId, DispatchLineId, SerialId } from '../../shared/values'
import type { Reader } from '../store/store'
import { type NumbersOfLines, numbersOfLines } from './numbers-of-lines'

/** What is packed in an open dispatch now. */
export async function readPickedNumbers(
  reader: Reader,
  dispatchId: DispatchId,
): Promise<NumbersOfLines<DispatchLineId>> {
  const units = await reader
    .selectFrom('dispatch_line as line')
    .innerJoin('serial_number as unit', 'unit.dispatch_line_id', 'line.id')
    .where('line.dispatch_id', '=', dispatchId)
    .where('unit.status', '=', 'picked')
    .select(['line.id as lineId', 'unit.serial'])
    .execute()
  return numbersOfLines(units)
}

/**
 * What left with a dispatch, whatever has come of it since: the ledger says so. A unit that was corrected afterwards
 * counts as corrected; one that came back left all the same, and so did those of a dispatch that was reversed.
 */
export async function readDispatchedNumbers(
  reader: Reader,
  dispatchId: DispatchId,
): Promise<NumbersOfLines<DispatchLineId>> {
  const happened = await reader
    .selectFrom('dispatch_line as line')
    .innerJoin('ledger', 'ledger.document_line_id', 'line.id')
    .where('line.dispatch_id', '=', dispatchId)
    // Written out, so that the plan knows that the index over dispatches alone fits.
    .where('ledger.document', '=', sql.lit('dispatch' as const))
    .where('ledger.serial_id', 'is not', null)
    .where('ledger.event', '<>', 'dispatch reversed')
    .where((event) =>
      event.or([event('ledger.after', '=', 'dispatched'), event('ledger.before', '=', 'dispatched')]),
    )
    .orderBy('ledger.seq')
    .select(['line.id as lineId', 'ledger.serial_id as serialId', 'ledger.serial', 'ledger.after'])
    .execute()
  const left = new Map<SerialId | null, { readonly lineId: DispatchLineId; readonly serial: string }>()
  for (const { lineId, serialId, serial, after } of happened) {
    if (after === 'dispatched') left.set(serialId, { lineId, serial: serial ?? '' })
    else left.delete(serialId)
  }
  return numbersOfLines([...left.values()])
}
