import type { CaptureSource, SalesOrderId, SalesOrderLineId, SerialId } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import { moveSerials } from './move-serials'
import { promisedTo, to } from './pack-serials'

interface OrderLine {
  readonly salesOrderId: SalesOrderId
  readonly salesOrderLineId: SalesOrderLineId
}

const onOrder = ({ salesOrderId, salesOrderLineId }: OrderLine) =>
  ({ document: 'sales-order', documentId: salesOrderId, documentLineId: salesOrderLineId }) as const

/** Promises free numbers to a line of an order (R2). */
export const allocateSerials = (
  operation: Operation,
  line: OrderLine & { readonly source: CaptureSource },
  serialIds: readonly SerialId[],
): Promise<void> =>
  moveSerials(operation, serialIds, {
    from: 'in-stock',
    to: to('allocated'),
    staysHeld: true,
    binding: promisedTo(line.salesOrderLineId),
    happening: { event: 'allocated', source: line.source, ...onOrder(line) },
  })

/** Takes a number from the order that it was promised to; its one ledger line names both. */
export const takeOverSerial = (
  operation: Operation,
  line: OrderLine,
  serialId: SerialId,
  fromOrderNumber: string,
): Promise<void> =>
  moveSerials(operation, [serialId], {
    from: 'allocated',
    to: to('allocated'),
    staysHeld: true,
    binding: promisedTo(line.salesOrderLineId),
    happening: { event: 'allocation taken over', note: fromOrderNumber, ...onOrder(line) },
  })

/** Numbers that were promised to a line are free again. */
export const releaseSerials = (
  operation: Operation,
  line: OrderLine,
  serialIds: readonly SerialId[],
): Promise<void> =>
  moveSerials(operation, serialIds, {
    from: 'allocated',
    to: to('in-stock'),
    staysHeld: true,
    binding: 'ends',
    happening: { event: 'allocation released', ...onOrder(line) },
  })
