import type { Answer, Input, RefusalTo } from '../../shared/ipc/contract'
import { accepted, refused } from '../../shared/result'
import type { HandlersFor } from '../ipc/router'
import type { WarehouseDeps } from '../ledger/operation'
import { writeAndTell } from '../ledger/write-and-tell'
import { findOrderOfManifest, listAnnounced } from './manifest-rows'
import { stopAwaiting } from './stop-awaiting'

export function manifestHandlers(deps: WarehouseDeps): HandlersFor<'manifests'> {
  const { reader, engine } = deps.store
  return {
    'manifests.list': async (wanted) => accepted(await listAnnounced(reader, engine, wanted)),
    'manifests.remove': (wanted) => removeManifest(deps, wanted),
  }
}

/** Takes the numbers off that have not come. */
function removeManifest(
  deps: WarehouseDeps,
  { operationId, purchaseOrderId }: Input<'manifests.remove'>,
): Promise<Answer<'manifests.remove'>> {
  return writeAndTell<{ removed: number }, RefusalTo<'manifests.remove'>>(
    deps,
    { operationId, topics: ['orders', 'receipts', 'serials'] },
    async (operation) => {
      const order = await findOrderOfManifest(operation.tx, purchaseOrderId)
      if (!order) return refused({ code: 'order-not-found' })
      const removed = await stopAwaiting(operation, { purchaseOrderId })
      return removed > 0
        ? accepted({ removed })
        : refused({ code: 'nothing-on-manifest', number: order.number })
    },
    async (tx) => {
      const lines = await tx
        .selectFrom('ledger')
        .where('operation_id', '=', operationId)
        .select(({ fn }) => fn.countAll<number>().as('removed'))
        .executeTakeFirstOrThrow()
      return accepted(lines)
    },
  )
}
