import { heldStatuses } from '../../shared/serial-status'
import type { RefusalOf } from '../../shared/refusal'
import type { DispatchLineId, SerialId } from '../../shared/values'
import type { Reader, WriteTransaction } from '../store/store'

export interface SharedSerials {
  /** The first ones, in order. */
  readonly serials: string[]
  readonly count: number
}

/** Numbers that several products have on hand or in an open receipt: they bar R1 from holding for the whole warehouse. */
export async function findSharedSerials(reader: Reader, most: number): Promise<SharedSerials> {
  const shared = reader
    .selectFrom('serial_number')
    .where('status', 'in', heldStatuses)
    .groupBy('serial_key')
    .having(({ fn }) => fn.countAll(), '>', 1)
  const { count } = await reader
    .selectFrom(shared.select('serial_key').as('shared'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const first = await shared
    .select(({ fn }) => fn.min('serial').as('serial'))
    .orderBy('serial_key')
    .limit(most)
    .execute()
  return { serials: first.map(({ serial }) => serial), count }
}

/** From now on R1 holds for the whole warehouse. Throws when two products share a number. */
export async function fillWarehouseKeys(tx: WriteTransaction): Promise<void> {
  await tx
    .updateTable('serial_number')
    .set((unit) => ({ warehouse_key: unit.ref('serial_key') }))
    .where('status', 'in', heldStatuses)
    .execute()
}

/** From now on R1 holds per product. */
export async function clearWarehouseKeys(tx: WriteTransaction): Promise<void> {
  await tx
    .updateTable('serial_number')
    .set({ warehouse_key: null })
    .where('warehouse_key', 'is not', null)
    .execute()
}

/** R1 widened: a number (or this one) that left with the line and that another product has on hand now. */
export function findHeldByOthers(
  reader: Reader,
  dispatchLineId: DispatchLineId,
  serialId?: SerialId,
): Promise<Omit<RefusalOf<'serial-on-hand'>, 'code'> | undefined> {
  return reader
    .selectFrom('serial_number as away')
    .innerJoin('serial_number as unit', 'unit.warehouse_key', 'away.serial_key')
    .innerJoin('product', 'product.id', 'unit.product_id')
    .leftJoin('receipt_line', 'receipt_line.id', 'unit.receipt_line_id')
    .leftJoin('receipt', 'receipt.id', 'receipt_line.receipt_id')
    .where('away.dispatch_line_id', '=', dispatchLineId)
    .where('away.status', '=', 'dispatched')
    .$if(serialId !== undefined, (query) => query.where('away.id', '=', serialId ?? null))
    .orderBy('away.id')
    .limit(1)
    .select([
      'unit.id as serialId',
      'unit.serial',
      'unit.status',
      'product.name as productName',
      'receipt.number as receiptNumber',
      'receipt.committed_at as since',
    ])
    .executeTakeFirst()
}
