import { rowsOfEach } from '../../shared/rows-of-each'
import type { Operation } from '../ledger/operation'
import { stopExpecting } from '../serials/expect-serials'
import { inSteps } from '../store/in-steps'
import { type AwaitedOf, readAwaited } from './manifest-rows'

/** Takes off their manifests what has not come of an order or a product; gives how many numbers those were. */
export async function stopAwaiting(operation: Operation, of: AwaitedOf): Promise<number> {
  const awaited = await readAwaited(operation.tx, of)
  const ofLine = rowsOfEach(awaited, ({ purchaseOrderLineId }) => purchaseOrderLineId)
  for (const units of ofLine.values()) {
    const [line] = units
    if (!line) continue
    await inSteps(
      units.map(({ serialId }) => serialId),
      (step) => stopExpecting(operation, line, step),
      () => undefined,
    )
  }
  return awaited.length
}
