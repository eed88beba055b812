import { onHandStatuses, type SerialStatus } from '../../shared/serial-status'
import type { Reader, WriteTransaction } from '../store/store'

/** On hand or in an open receipt: where a number may be once only (R1). */
export const heldStatuses = ['receiving', ...onHandStatuses] as const satisfies readonly SerialStatus[]

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
