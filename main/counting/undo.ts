import type { Answer, Input } from '../../shared/ipc/contract'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import type { OperationId, StockCountId, StockCountScanId } from '../../shared/values'
import { type Operation, writeOnce } from '../ledger/operation'
import type { Reader } from '../store/store'
import { changedCount } from './change-count'
import type { CountingDeps } from './deps'
import { type NotOpen, openCount } from './read-count'

/** Takes back the number that was seen last. */
export const undoLast = (deps: CountingDeps, wanted: Input<'counting.undoLast'>) =>
  undoOne(deps, wanted, null)

/** Takes back one number. */
export const undoNumber = (deps: CountingDeps, wanted: Input<'counting.undoNumber'>) =>
  undoOne(deps, wanted, wanted.stockCountScanId)

interface OnCount {
  readonly operationId: OperationId
  readonly stockCountId: StockCountId
}

async function undoOne(
  deps: CountingDeps,
  { operationId, stockCountId }: OnCount,
  stockCountScanId: StockCountScanId | null,
): Promise<Answer<'counting.undoLast'>> {
  const undone = await writeOnce<Result<string, NotOpen | RefusalOf<'nothing-to-undo'>>>(
    deps,
    operationId,
    async (operation) => {
      const head = await openCount(operation.tx, stockCountId)
      if (!head.ok) return head
      const seen = await findSeen(operation.tx, stockCountId, stockCountScanId)
      if (!seen) return refused({ code: 'nothing-to-undo' })
      await takeBack(operation, stockCountId, seen)
      return accepted(seen.serial)
    },
    async (_tx, { serial }) => accepted(serial ?? ''),
  )
  if (!undone.ok) return undone
  return accepted({ count: await changedCount(deps, stockCountId), serial: undone.value })
}

type Seen = NonNullable<Awaited<ReturnType<typeof findSeen>>>

const findSeen = (reader: Reader, stockCountId: StockCountId, stockCountScanId: StockCountScanId | null) =>
  reader
    .selectFrom('stock_count_scan as scan')
    .leftJoin('serial_number as unit', 'unit.id', 'scan.serial_id')
    .where('scan.stock_count_id', '=', stockCountId)
    .$if(stockCountScanId !== null, (query) => query.where('scan.id', '=', stockCountScanId))
    .orderBy('scan.id', 'desc')
    .limit(1)
    .select([
      'scan.id',
      'scan.product_id as productId',
      'scan.serial',
      'scan.serial_id as serialId',
      'unit.serial as onFile',
      'unit.status',
    ])
    .executeTakeFirst()

async function takeBack(
  { tx, ledger }: Operation,
  stockCountId: StockCountId,
  { id, productId, serial, serialId, onFile, status }: Seen,
): Promise<void> {
  await tx.deleteFrom('stock_count_scan').where('id', '=', id).executeTakeFirstOrThrow()
  await ledger.append([
    {
      event: 'count undone',
      ...(productId !== null && { productId }),
      ...(serialId !== null && { serialId, before: status, after: status }),
      serial: onFile ?? serial,
      document: 'stock-count',
      documentId: stockCountId,
      documentLineId: id,
    },
  ])
}
