import type { ProductId, SalesOrderId, SalesOrderLineId, SerialId } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import { inSteps } from '../store/in-steps'
import type { Reader } from '../store/store'
import { releaseSerials } from './allocate-serials'

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

const release = (operation: Operation, line: PromisedLine, serialIds: readonly SerialId[]): Promise<void> =>
  inSteps(
    serialIds,
    (step) => releaseSerials(operation, line, step),
    () => undefined,
  )

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

/** Sets the numbers free that were promised last to a line of an order: `count` of them, none when that is below one. */
export async function releaseLastPromised(
  operation: Operation,
  salesOrderLineId: SalesOrderLineId,
  count: number,
): Promise<void> {
  if (count <= 0) return
  const promised = await operation.tx
    .selectFrom('serial_number as unit')
    .innerJoin('sales_order_line as line', 'line.id', 'unit.sales_order_line_id')
    .where('unit.sales_order_line_id', '=', salesOrderLineId)
    .where('unit.status', '=', 'allocated')
    .orderBy('unit.bound_seq', 'desc')
    .limit(count)
    .select(['unit.id as serialId', 'line.sales_order_id as salesOrderId'])
    .execute()
  const [first] = promised
  if (!first) return
  await release(
    operation,
    { salesOrderId: first.salesOrderId, salesOrderLineId },
    promised.map(({ serialId }) => serialId),
  )
}
