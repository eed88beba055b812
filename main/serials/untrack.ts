import { onHandStatuses, type SerialStatus } from '../../shared/serial-status'
import type { ProductId, SerialId } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import { inSteps } from '../store/in-steps'
import type { Reader } from '../store/store'
import { moveSerials } from './move-serials'

/**
 * R10: *Has serial numbers* was switched off; every number of the product that is on hand becomes untracked.
 * Damaged and quarantined units stay not free: they are blocked from now on, as far as there still are so many units on
 * hand: numbers whose units have left unnamed are among those listed. Gives how many numbers there were.
 */
export async function untrackSerials(operation: Operation, productId: ProductId): Promise<number> {
  let count = 0
  let room = await readUnblocked(operation.tx, productId)
  for (const status of onHandStatuses) {
    const serialIds = await readSerialIds(operation.tx, productId, status)
    const blocked = status === 'damaged' || status === 'quarantined' ? Math.min(room, serialIds.length) : 0
    await untrack(operation, productId, { from: status, blockedChange: 1 }, serialIds.slice(0, blocked))
    await untrack(operation, productId, { from: status, blockedChange: 0 }, serialIds.slice(blocked))
    room -= blocked
    count += serialIds.length
  }
  return count
}

interface Untracked {
  readonly from: SerialStatus
  readonly blockedChange: 0 | 1
}

function untrack(
  operation: Operation,
  productId: ProductId,
  { from, blockedChange }: Untracked,
  serialIds: readonly SerialId[],
): Promise<void> {
  return inSteps(
    serialIds,
    (step) =>
      moveSerials(operation, step, {
        from,
        to: (unit) => unit.val<SerialStatus>('untracked'),
        staysHeld: false,
        binding: 'ends',
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

/** Units on hand that are not blocked yet. */
async function readUnblocked(reader: Reader, productId: ProductId): Promise<number> {
  const stock = await reader
    .selectFrom('stock')
    .where('product_id', '=', productId)
    .select(['current', 'blocked'])
    .executeTakeFirst()
  return stock ? stock.current - stock.blocked : 0
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
