import { setImmediate } from 'node:timers/promises'
import { onHandStatuses, type SerialStatus } from '../../shared/serial-status'
import type { ProductId, SerialId } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import type { Reader } from '../store/store'
import { moveSerials } from './move-serials'

const numbersPerStep = 1_000

/**
 * R10: *Has serial numbers* was switched off; every number of the product that is on hand becomes untracked.
 * Damaged and quarantined units stay not free: they are blocked from now on. Gives how many numbers there were.
 */
export async function untrackSerials(operation: Operation, productId: ProductId): Promise<number> {
  let count = 0
  for (const status of onHandStatuses) count += await untrackIn(operation, productId, status)
  return count
}

async function untrackIn(operation: Operation, productId: ProductId, status: SerialStatus): Promise<number> {
  let count = 0
  for (;;) {
    const serialIds = await readStep(operation.tx, productId, status)
    if (serialIds.length === 0) return count
    await moveSerials(operation, serialIds, {
      from: status,
      to: (unit) => unit.val<SerialStatus>('untracked'),
      staysHeld: false,
      happening: {
        event: 'tracking switched off',
        blockedChange: status === 'damaged' || status === 'quarantined' ? 1 : 0,
        document: 'product',
        documentId: productId,
      },
    })
    count += serialIds.length
    // Scanners and windows are served between two steps; nothing that needs the database is awaited.
    await setImmediate()
  }
}

async function readStep(reader: Reader, productId: ProductId, status: SerialStatus): Promise<SerialId[]> {
  const step = await reader
    .selectFrom('serial_number')
    .where('product_id', '=', productId)
    .where('status', '=', status)
    .orderBy('id')
    .limit(numbersPerStep)
    .select('id')
    .execute()
  return step.map(({ id }) => id)
}
