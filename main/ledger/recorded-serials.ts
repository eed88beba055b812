import type { Reader } from '../store/store'
import type { LedgerEvent } from './ledger'
import type { RecordedOperation } from './operation'

/** The serial numbers to which this happened in an operation that was recorded before, in their order. */
export async function readRecordedSerials(
  reader: Reader,
  { operationId, seq }: RecordedOperation,
  event: LedgerEvent,
): Promise<string[]> {
  const lines = await reader
    .selectFrom('ledger')
    .where('seq', '>=', seq)
    .where('operation_id', '=', operationId)
    .where('event', '=', event)
    .orderBy('seq')
    .select('serial')
    .execute()
  return lines.map(({ serial }) => serial ?? '')
}
