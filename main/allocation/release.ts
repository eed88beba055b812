import type { Input, Output } from '../../shared/ipc/contract'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import { SalesOrderId, type SalesOrderLineId, type SerialId } from '../../shared/values'
import { type Operation, writeOnce } from '../ledger/operation'
import { readRecordedSerials } from '../ledger/recorded-serials'
import { releaseSerials, takeOverSerial } from '../serials/allocate-serials'
import { inSteps } from '../store/in-steps'
import type { Reader } from '../store/store'
import { findHead, findLastAllocated, findOrderOfLine, findUnit } from './allocation-rows'
import { changedAllocation } from './change-allocation'
import { type AllocationDeps, workOn } from './deps'
import { type NotWaiting, waitingLine } from './read-allocation'
import { judgeRoom } from './rules'

interface OneUnit {
  readonly salesOrderId: SalesOrderId
  readonly serial: string
}

type NotThere = RefusalOf<'serial-not-found' | 'serial-has-moved'>

/** One number that was promised to an order is free again. */
export function releaseSerial(
  deps: AllocationDeps,
  { operationId, serialId }: Input<'allocation.release'>,
): Promise<Result<Output<'allocation.release'>, NotThere>> {
  return changeOne<NotThere>(deps, operationId, async (operation) => {
    const unit = await findUnit(operation.tx, serialId)
    if (!unit) return refused({ code: 'serial-not-found', text: '' })
    const { serial, status, salesOrderId, salesOrderLineId } = unit
    if (status !== 'allocated' || salesOrderId === null || salesOrderLineId === null)
      return refused({ code: 'serial-has-moved', serial, status })
    await releaseSerials(operation, { salesOrderId, salesOrderLineId }, [serialId])
    return accepted({ salesOrderId, serial })
  })
}

type NothingToUndo = RefusalOf<'sales-order-not-found' | 'nothing-to-undo'>

/** The number promised last to an order is free again. */
export function undoLast(
  deps: AllocationDeps,
  { operationId, salesOrderId }: Input<'allocation.undoLast'>,
): Promise<Result<Output<'allocation.undoLast'>, NothingToUndo>> {
  return changeOne<NothingToUndo>(deps, operationId, async (operation) => {
    if (!(await findHead(operation.tx, salesOrderId))) return refused({ code: 'sales-order-not-found' })
    const last = await findLastAllocated(operation.tx, salesOrderId)
    if (!last) return refused({ code: 'nothing-to-undo' })
    const { serial, serialId, salesOrderLineId } = last
    await releaseSerials(operation, { salesOrderId, salesOrderLineId }, [serialId])
    return accepted({ salesOrderId, serial })
  })
}

type TakeOverRefusal = NotWaiting | NotThere | RefusalOf<'serial-of-other-product' | 'line-complete'>

/** Takes a number that is promised to another order, on purpose; it is never done by scanning alone. */
export function takeOver(
  deps: AllocationDeps,
  { operationId, serialId, salesOrderLineId }: Input<'allocation.takeOver'>,
): Promise<Result<Output<'allocation.takeOver'>, TakeOverRefusal>> {
  return changeOne<TakeOverRefusal>(deps, operationId, async (operation) => {
    const found = await waitingLine(operation.tx, salesOrderLineId)
    if (!found.ok) return found
    const { order, line } = found.value
    const { salesOrderId, number: orderNumber } = order.head
    const unit = await findUnit(operation.tx, serialId)
    if (!unit) return refused({ code: 'serial-not-found', text: '' })
    const { serial, status, productName } = unit
    if (status !== 'allocated' || unit.orderNumber === null)
      return refused({ code: 'serial-has-moved', serial, status })
    if (unit.productId !== line.productId)
      return refused({ code: 'serial-of-other-product', serial, productName, orderNumber })
    const room = judgeRoom(line, serial)
    if (!room.ok) return room
    await takeOverSerial(operation, { salesOrderId, salesOrderLineId }, serialId, unit.orderNumber)
    return accepted({ salesOrderId, serial })
  })
}

/** Every number promised to a line that is not packed yet is free again. */
export async function releaseLine(
  deps: AllocationDeps,
  { operationId, salesOrderLineId }: Input<'allocation.releaseLine'>,
): Promise<Result<Output<'allocation.releaseLine'>, NothingToUndo>> {
  const done = await writeOnce<Result<{ salesOrderId: SalesOrderId; released: number }, NothingToUndo>>(
    deps,
    operationId,
    async (operation) => {
      const salesOrderId = await findOrderOfLine(operation.tx, salesOrderLineId)
      if (!salesOrderId) return refused({ code: 'sales-order-not-found' })
      const serialIds = await readAllocated(operation.tx, salesOrderLineId)
      if (serialIds.length === 0) return refused({ code: 'nothing-to-undo' })
      await inSteps(
        serialIds,
        (step) => releaseSerials(operation, { salesOrderId, salesOrderLineId }, step),
        (released) =>
          deps.announce('work.progressed', {
            work: workOn(salesOrderId),
            doing: 'undoing',
            done: released,
            total: serialIds.length,
          }),
      )
      return accepted({ salesOrderId, released: serialIds.length })
    },
    async (tx, recorded) => {
      const released = await readRecordedSerials(tx, recorded, 'allocation released')
      return accepted({ salesOrderId: SalesOrderId.parse(recorded.documentId), released: released.length })
    },
  )
  if (!done.ok) return done
  const { salesOrderId, released } = done.value
  return accepted({ allocation: await changedAllocation(deps, salesOrderId), released })
}

async function changeOne<Refused>(
  deps: AllocationDeps,
  operationId: Input<'allocation.release'>['operationId'],
  work: (operation: Operation) => Promise<Result<OneUnit, Refused>>,
): Promise<Result<Output<'allocation.release'>, Refused>> {
  const done = await writeOnce<Result<OneUnit, Refused>>(
    deps,
    operationId,
    work,
    async (_tx, { documentId, serial }) =>
      accepted({ salesOrderId: SalesOrderId.parse(documentId), serial: serial ?? '' }),
  )
  if (!done.ok) return done
  const { salesOrderId, serial } = done.value
  return accepted({ allocation: await changedAllocation(deps, salesOrderId), serial })
}

async function readAllocated(reader: Reader, salesOrderLineId: SalesOrderLineId): Promise<SerialId[]> {
  const units = await reader
    .selectFrom('serial_number')
    .where('sales_order_line_id', '=', salesOrderLineId)
    .where('status', '=', 'allocated')
    .orderBy('bound_seq')
    .select('id')
    .execute()
  return units.map(({ id }) => id)
}
