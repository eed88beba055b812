import { onHandStatuses, type SerialStatus } from '../../shared/serial-status'
import type { ProductId, SerialId } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import { inSteps } from '../store/in-steps'
import type { Reader } from '../store/store'
import { moveSerials } from './move-serials'

/**
 * R10: *Has serial numbers* was switched off; every number of the product that is on hand becomes untracked.
 * Damaged and quarantined units stay not free: they are blocked from now on. Gives how many numbers there were.
 */
export async function untrackSerials(operation: Operation, productId: ProductId): Promise<number> {
  let count = 0
  for (const status of onHandStatuses) {
    const serialIds = await readSerialIds(operation.tx, productId, status)
    await untrack(operation, productId, status, serialIds)
    count += serialIds.length
  }
  return count
}

function untrack(
  operation: Operation,
  productId: ProductId,
  from: SerialStatus,
  serialIds: readonly SerialId[],
): Promise<void> {
  const blockedChange = from === 'damaged' || from === 'quarantined' ? 1 : 0
  return inSteps(
    serialIds,
    (step) =>
      moveSerials(operation, step, {
        from,
        to: (unit) => unit.val<SerialStatus>('untracked'),
        staysHeld: false,
        happening: {
          event: 'tracking switched off',
          blockedChange,
          document: 'product',
          documentId: productId,
        },
      }),
    () => undefined,
  )
}

async function readSerialIds(
  reader: Reader,
  productId: ProductId,
  status: SerialStatus,
): Promise<SerialId[]> {
  const found = await reader
    .selectFrom('serial_number')
    .where('product_id', '=', productId)
    .where('status', '=', status)
    .orderBy('id')
    .select('id')
    .execute()
  return found.map(({ id }) => id)
}
