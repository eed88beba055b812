import type { SerialStatus } from '../../shared/serial-status'
import type { ProductId, SalesOrderId, SalesOrderLineId, SerialId } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import { inSteps } from '../store/in-steps'
import type { Reader } from '../store/store'
import { moveSerials } from './move-serials'

/** Whose allocations: those of one order, or those of one product whatever the order. */
type Promised = { readonly salesOrderId: SalesOrderId } | { readonly productId: ProductId }

/**
 * Sets every serial number free that is allocated to the order, or of the product to any order: it is in stock again.
 * Numbers that are picked already stay where they are. Gives how many were released.
 */
export async function releaseAllocations(operation: Operation, promised: Promised): Promise<number> {
  let count = 0
  for (const line of await readPromisedLines(operation.tx, promised)) {
    const serialIds = await readAllocated(operation.tx, line)
    await release(operation, line, serialIds)
    count += serialIds.length
  }
  return count
}

interface PromisedLine {
  readonly salesOrderId: SalesOrderId
  readonly salesOrderLineId: SalesOrderLineId
}

function release(
  operation: Operation,
  { salesOrderId, salesOrderLineId }: PromisedLine,
  serialIds: readonly SerialId[],
): Promise<void> {
  return inSteps(
    serialIds,
    (step) =>
      moveSerials(operation, step, {
        from: 'allocated',
        to: (unit) => unit.val<SerialStatus>('in-stock'),
        staysHeld: true,
        endsAllocation: true,
        happening: {
          event: 'allocation released',
          document: 'sales-order',
          documentId: salesOrderId,
          documentLineId: salesOrderLineId,
        },
      }),
    () => undefined,
  )
}

function readPromisedLines(reader: Reader, promised: Promised): Promise<PromisedLine[]> {
  return reader
    .selectFrom('sales_order_line as line')
    .where((line) =>
      'salesOrderId' in promised
        ? line('line.sales_order_id', '=', promised.salesOrderId)
        : line('line.product_id', '=', promised.productId),
    )
    .where((line) =>
      line.exists(
        line
          .selectFrom('serial_number as unit')
          .whereRef('unit.sales_order_line_id', '=', 'line.id')
          .where('unit.status', '=', 'allocated')
          .select('unit.id'),
      ),
    )
    .orderBy('line.id')
    .select(['line.sales_order_id as salesOrderId', 'line.id as salesOrderLineId'])
    .execute()
}

async function readAllocated(
  reader: Reader,
  { salesOrderLineId }: Pick<PromisedLine, 'salesOrderLineId'>,
): Promise<SerialId[]> {
  const units = await reader
    .selectFrom('serial_number')
    .where('sales_order_line_id', '=', salesOrderLineId)
    .where('status', '=', 'allocated')
    .orderBy('id')
    .select('id')
    .execute()
  return units.map(({ id }) => id)
}
