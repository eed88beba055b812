import type { Input, Output } from '../../shared/ipc/contract'
import type { NumbersTaken } from '../../shared/ipc/serials'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import { SalesOrderId } from '../../shared/values'
import { writeOnce } from '../ledger/operation'
import { readRecordedSerials } from '../ledger/recorded-serials'
import { allocateNumbers } from './allocate-numbers'
import { changedAllocation } from './change-allocation'
import { type AllocationDeps, workOn } from './deps'
import { type NotWaiting, waitingLine } from './read-allocation'

type AllocateRefusal = NotWaiting | RefusalOf<'line-not-serialised'>

/** A pasted list, a range, or numbers picked from the list. All that is good is promised together, in one transaction. */
export async function allocateMany(
  deps: AllocationDeps,
  { operationId, salesOrderLineId, texts, source }: Input<'allocation.allocateMany'>,
): Promise<Result<Output<'allocation.allocateMany'>, AllocateRefusal>> {
  const done = await writeOnce<Result<{ salesOrderId: SalesOrderId } & NumbersTaken, AllocateRefusal>>(
    deps,
    operationId,
    async (operation) => {
      const found = await waitingLine(operation.tx, salesOrderLineId)
      if (!found.ok) return found
      const { order, line } = found.value
      if (!line.hasSerialNumbers)
        return refused({ code: 'line-not-serialised', productName: line.productName })
      const { salesOrderId } = order.head
      const { taken, refused: notTaken } = await allocateNumbers(operation, {
        order,
        line,
        texts,
        source,
        tell: (allocated) =>
          deps.announce('work.progressed', {
            work: workOn(salesOrderId),
            doing: 'capturing',
            done: allocated,
            total: texts.length,
          }),
      })
      return accepted({ salesOrderId, taken: taken.length, refused: notTaken })
    },
    async (tx, recorded) => {
      const taken = await readRecordedSerials(tx, recorded, 'allocated')
      return accepted({
        salesOrderId: SalesOrderId.parse(recorded.documentId),
        taken: taken.length,
        refused: [],
      })
    },
  )
  if (!done.ok) return done
  const { salesOrderId, ...numbers } = done.value
  return accepted({ allocation: await changedAllocation(deps, salesOrderId), numbers })
}
