import type { SalesOrderStatus } from '../../shared/sales-order-status'
import type { SalesOrderId } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import { orderStatus, reservedIn } from './rules'
import { readPromisedLines, updatePromised } from './sales-order-line-rows'
import { updateOrderStatus } from './sales-order-rows'

/**
 * Brings an order in line with what has left, after a dispatch of it was committed or reversed: its status, and what is
 * shipped and reserved of each line. A ledger line is written only for what changes. An order that was closed short is
 * open again once a dispatch of it is reversed: what was undone may still be shipped. Throws for an order that was
 * never confirmed or is cancelled.
 */
export async function settleSalesOrder(
  operation: Operation,
  salesOrderId: SalesOrderId,
): Promise<SalesOrderStatus> {
  const order = await operation.tx
    .selectFrom('sales_order')
    .where('id', '=', salesOrderId)
    .select(['status', 'number'])
    .executeTakeFirstOrThrow()
  if (!canShip.has(order.status))
    throw new Error(`A dispatch counted against ${order.number}, which is ${order.status}`)
  const lines = await readPromisedLines(operation.tx, salesOrderId)
  const settled = orderStatus(lines.map(({ quantity, hasLeft }) => ({ quantity, shipped: hasLeft })))
  if (settled === order.status) await settleLines(operation, salesOrderId, settled)
  else await moveOrder(operation, salesOrderId, { from: order.status, to: settled, isClosedShort: false })
  return settled
}

const canShip: ReadonlySet<SalesOrderStatus> = new Set(['Confirmed', 'PartFulfilled', 'Fulfilled'])

interface OrderMove {
  readonly from: SalesOrderStatus
  readonly to: SalesOrderStatus
  readonly isClosedShort: boolean
}

/** Moves an order on in its life, and what its lines reserve with it; each with its line in the ledger. */
export async function moveOrder(
  operation: Operation,
  salesOrderId: SalesOrderId,
  move: OrderMove,
): Promise<void> {
  await updateOrderStatus(operation.tx, salesOrderId, move)
  await operation.ledger.append([
    {
      event: 'sales order status changed',
      before: move.from,
      after: move.to,
      document: 'sales-order',
      documentId: salesOrderId,
      note: move.isClosedShort ? 'closed short' : null,
    },
  ])
  await settleLines(operation, salesOrderId, move.to)
}

async function settleLines(
  operation: Operation,
  salesOrderId: SalesOrderId,
  status: SalesOrderStatus,
): Promise<void> {
  const lines = await readPromisedLines(operation.tx, salesOrderId)
  const settled = lines.flatMap((line) => settledLine(line, status) ?? [])
  if (settled.length === 0) return
  await updatePromised(operation, settled)
  await operation.ledger.append(
    settled.map(({ salesOrderLineId, productId, before, shipped, reserved }) => ({
      event: 'sales order line settled',
      productId,
      before,
      after: JSON.stringify({ shipped, reserved }),
      document: 'sales-order',
      documentId: salesOrderId,
      documentLineId: salesOrderLineId,
    })),
  )
}

type PromisedLine = Awaited<ReturnType<typeof readPromisedLines>>[number]

/** What becomes of a line in that status; undefined where it stays as it is. */
function settledLine(line: PromisedLine, status: SalesOrderStatus) {
  const { salesOrderLineId, productId, quantity, hasLeft: shipped } = line
  const reserved = reservedIn(status, { quantity, shipped })
  if (shipped === line.shipped && reserved === line.reserved) return undefined
  const before = JSON.stringify({ shipped: line.shipped, reserved: line.reserved })
  return { salesOrderLineId, productId, before, shipped, reserved }
}
