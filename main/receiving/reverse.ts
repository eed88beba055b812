import type { Receipt } from '../../shared/ipc/receiving'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import type { OperationId, ProductId, ReceiptId } from '../../shared/values'
import { type Operation, writeOnce } from '../ledger/operation'
import { settleOrderStatus } from '../purchases/settle-order-status'
import { backWhereItWas, moveSerials } from '../serials/move-serials'
import type { Reader } from '../store/store'
import { serialIdsOfLine } from './captured-rows'
import { changedReceipt } from './change-receipt'
import { unitChange } from './commit'
import { type ReceivingDeps, workOn } from './deps'
import { onLine } from './kept-lines'
import { findWorkingReceipt, type NotInStatus, type WorkingLine, type WorkingReceipt } from './read-receipt'
import { moveReceipt } from './receipt-rows'
import { inSteps } from '../store/in-steps'
import { undoWholeLine } from './undo'

interface Reverse {
  readonly operationId: OperationId
  readonly receiptId: ReceiptId
  readonly reason: string
}

type ReverseRefusal = NotInStatus | RefusalOf<'units-have-moved'>

/**
 * Undoes a receipt: an open one lets go of what it captured, a committed one takes its units out of stock again. A
 * committed one only while all its units are still here as they came in. Serial numbers keep their history.
 */
export async function reverseReceipt(
  deps: ReceivingDeps,
  { operationId, receiptId, reason }: Reverse,
): Promise<Result<Receipt, ReverseRefusal>> {
  const done = await writeOnce<Result<undefined, ReverseRefusal>>(
    deps,
    operationId,
    async (operation) => {
      const receipt = await findWorkingReceipt(operation.tx, receiptId)
      if (!receipt) return refused({ code: 'receipt-not-found' })
      if (receipt.head.status === 'open') return letGo(deps, operation, receipt, reason)
      if (receipt.head.status === 'committed') return takeOut(deps, operation, receipt, reason)
      const { number, status } = receipt.head
      return refused({ code: 'receipt-not-in-status', number, status, needed: 'committed' })
    },
    async () => accepted(undefined),
  )
  if (!done.ok) return done
  return accepted(await changedReceipt(deps, receiptId, ['receipts', 'orders', 'products', 'serials']))
}

async function letGo(
  deps: ReceivingDeps,
  operation: Operation,
  { head, lines }: WorkingReceipt,
  reason: string,
): Promise<Result<undefined, never>> {
  await recordReversal(operation, head.receiptId, 'open', reason)
  for (const line of lines) if (line.captured > 0) await undoWholeLine(deps, operation, line)
  return accepted(undefined)
}

async function takeOut(
  deps: ReceivingDeps,
  operation: Operation,
  { head, lines }: WorkingReceipt,
  reason: string,
): Promise<Result<undefined, RefusalOf<'units-have-moved'>>> {
  const moved = await findMoved(operation.tx, head.number, lines)
  if (moved) return refused(moved)
  await recordReversal(operation, head.receiptId, 'committed', reason)
  for (const line of lines) await takeOutLine(deps, operation, line)
  if (head.purchaseOrderId !== null) await settleOrderStatus(operation, head.purchaseOrderId)
  return accepted(undefined)
}

async function recordReversal(
  { tx, ledger, at }: Operation,
  receiptId: ReceiptId,
  before: 'open' | 'committed',
  reason: string,
): Promise<void> {
  await moveReceipt(tx, receiptId, before, { status: 'reversed', reversed_at: at })
  await ledger.append([
    {
      event: 'receipt status changed',
      before,
      after: 'reversed',
      document: 'receipt',
      documentId: receiptId,
      note: reason,
    },
  ])
}

async function takeOutLine(deps: ReceivingDeps, operation: Operation, line: WorkingLine): Promise<void> {
  for (const from of ['in-stock', 'damaged'] as const) {
    const serialIds = await serialIdsOfLine(operation.tx, line.receiptLineId, from)
    await inSteps(
      serialIds,
      (step) =>
        moveSerials(operation, step, {
          from,
          to: backWhereItWas,
          staysHeld: false,
          untiesReceipt: true,
          happening: { event: 'receipt reversed', currentChange: -1, ...onLine(line) },
        }),
      (done) =>
        deps.announce('work.progressed', {
          work: workOn(line.receiptId),
          doing: 'reversing',
          done,
          total: serialIds.length,
        }),
    )
  }
  const units = (line.quantityToReceive ?? 0) - line.captured
  if (units > 0) {
    const { currentChange, withoutSerialChange, blockedChange } = unitChange(line, units)
    await operation.ledger.append([
      {
        event: 'units reversed',
        currentChange: -currentChange,
        withoutSerialChange: -withoutSerialChange,
        blockedChange: -blockedChange,
        ...onLine(line),
      },
    ])
  }
}

/** The first line of which units are no longer as they came in. */
async function findMoved(
  reader: Reader,
  number: string,
  lines: readonly WorkingLine[],
): Promise<RefusalOf<'units-have-moved'> | undefined> {
  const here = new Map<ProductId, UnitsHere>()
  for (const line of lines) {
    const left = here.get(line.productId) ?? (await readUnitsHere(reader, line))
    const moved = await findMovedOfLine(reader, number, line, left)
    if (moved) return moved
    here.set(line.productId, without(left, line))
  }
  return undefined
}

/** Numbers in another state, units given their number since, and units that have left without being named. */
async function findMovedOfLine(
  reader: Reader,
  number: string,
  line: WorkingLine,
  here: UnitsHere,
): Promise<RefusalOf<'units-have-moved'> | undefined> {
  const { productName } = line
  const gone = await reader
    .selectFrom('serial_number')
    .where('receipt_line_id', '=', line.receiptLineId)
    .where('status', 'not in', ['in-stock', 'damaged'])
    .select(['serial', 'status'])
    .orderBy('id')
    .limit(50)
    .execute()
  const total = line.quantityToReceive ?? 0
  const elsewhere = line.captured - (await countSerials(reader, line))
  const moved =
    elsewhere +
    Math.max(0, total - line.captured - line.damaged - here.free) +
    Math.max(0, line.damaged - here.blocked)
  const missing = Math.max(moved, total - here.current)
  if (gone.length === 0 && missing <= 0) return undefined
  return { code: 'units-have-moved', number, serials: gone, units: Math.max(0, missing), productName }
}

/** How many numbers are tied to the line: one that came in again another way is no longer. */
async function countSerials(reader: Reader, { receiptLineId }: WorkingLine): Promise<number> {
  const { count } = await reader
    .selectFrom('serial_number')
    .where('receipt_line_id', '=', receiptLineId)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Units of a product on hand, and of those without a number the free and the blocked ones. */
interface UnitsHere {
  readonly current: number
  readonly free: number
  readonly blocked: number
}

async function readUnitsHere(reader: Reader, line: WorkingLine): Promise<UnitsHere> {
  const stock = await reader
    .selectFrom('stock')
    .where('product_id', '=', line.productId)
    .select(['current', 'blocked', 'without_serial'])
    .executeTakeFirst()
  if (!stock) return { current: 0, free: 0, blocked: 0 }
  const { current, blocked, without_serial } = stock
  return { current, blocked, free: line.hasSerialNumbers ? Math.max(0, without_serial) : current - blocked }
}

/** What is here once the line is taken out: the next line of the same product finds no more. */
const without = ({ current, free, blocked }: UnitsHere, line: WorkingLine): UnitsHere => {
  const total = line.quantityToReceive ?? 0
  return {
    current: current - total,
    free: free - (total - line.captured - line.damaged),
    blocked: blocked - line.damaged,
  }
}
