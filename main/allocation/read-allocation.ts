import type { Allocation, AllocationLine } from '../../shared/ipc/allocation'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import type { SalesOrderStatus } from '../../shared/sales-order-status'
import type { SalesOrderId, SalesOrderLineId } from '../../shared/values'
import type { Reader } from '../store/store'
import { findHead, findOrderOfLine, readLines, type StoredLine } from './allocation-rows'
import { activeLine, isComplete } from './rules'

type Head = NonNullable<Awaited<ReturnType<typeof findHead>>>

/** An order to which numbers are promised: its head and lines as they are now. */
export interface WorkingOrder {
  readonly head: Head
  readonly lines: readonly AllocationLine[]
}

export async function findWorkingOrder(
  reader: Reader,
  salesOrderId: SalesOrderId,
): Promise<WorkingOrder | undefined> {
  const head = await findHead(reader, salesOrderId)
  if (!head) return undefined
  const lines = await readLines(reader, salesOrderId)
  return { head, lines: lines.map(workingLine) }
}

const workingLine = (line: StoredLine): AllocationLine => ({ ...line, isComplete: isComplete(line) })

export type NotWaiting = RefusalOf<'sales-order-not-found' | 'sales-order-not-in-status'>

/** Only what is confirmed reserves, so only to that numbers can be promised. */
const waiting: readonly SalesOrderStatus[] = ['Confirmed', 'PartFulfilled']

/** The order, if numbers can be promised to it. */
export async function waitingOrder(
  reader: Reader,
  salesOrderId: SalesOrderId,
): Promise<Result<WorkingOrder, NotWaiting>> {
  const order = await findWorkingOrder(reader, salesOrderId)
  if (!order) return refused({ code: 'sales-order-not-found' })
  const { number, status } = order.head
  if (waiting.includes(status)) return accepted(order)
  return refused({ code: 'sales-order-not-in-status', number, status, needed: [...waiting] })
}

export interface LineOfOrder {
  readonly order: WorkingOrder
  readonly line: AllocationLine
}

/** A line of an order to which numbers can be promised. */
export async function waitingLine(
  reader: Reader,
  salesOrderLineId: SalesOrderLineId,
): Promise<Result<LineOfOrder, NotWaiting>> {
  const salesOrderId = await findOrderOfLine(reader, salesOrderLineId)
  if (!salesOrderId) return refused({ code: 'sales-order-not-found' })
  const order = await waitingOrder(reader, salesOrderId)
  if (!order.ok) return order
  const line = order.value.lines.find((one) => one.salesOrderLineId === salesOrderLineId)
  if (!line) throw new Error(`Line ${salesOrderLineId} is not on order ${order.value.head.number}`)
  return accepted({ order: order.value, line })
}

export function shownAllocation({ head, lines }: WorkingOrder, chosenLineId: number | null): Allocation {
  const active = waiting.includes(head.status) ? activeLine(lines, chosenLineId) : undefined
  return {
    ...head,
    lines: [...lines],
    activeLineId: active?.salesOrderLineId ?? null,
    isComplete: lines.every((line) => line.isComplete),
  }
}

/** The order as the screen shows it; throws when it is gone. */
export async function readAllocation(
  reader: Reader,
  salesOrderId: SalesOrderId,
  chosenLineId: number | null,
): Promise<Allocation> {
  const order = await findWorkingOrder(reader, salesOrderId)
  if (!order) throw new Error(`There is no sales order ${salesOrderId}`)
  return shownAllocation(order, chosenLineId)
}
