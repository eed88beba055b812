import { type ExpressionBuilder, type ExpressionWrapper, type Selectable, sql } from 'kysely'
import type { SerialStatus } from '../../shared/serial-status'
import type { SerialId } from '../../shared/values'
import type { Happening } from '../ledger/ledger'
import type { Operation } from '../ledger/operation'
import type { WarehouseSchema } from '../store/schema'

type UnitExpression = ExpressionBuilder<WarehouseSchema, 'serial_number'>

/** A change of state of serial numbers, and what the ledger says of each. */
export interface Move {
  readonly from: SerialStatus
  readonly to: (unit: UnitExpression) => ExpressionWrapper<WarehouseSchema, 'serial_number', SerialStatus>
  /** Whether the number still is on hand or in an open receipt afterwards. */
  readonly staysHeld: boolean
  /** It comes back on hand while R1 holds for the whole warehouse. */
  readonly takesWarehouseKey?: boolean
  /** Ties the number again to the receipt that brought it in before this one. */
  readonly untiesReceipt?: boolean
  /** It is promised to no order any more. */
  readonly endsAllocation?: boolean
  readonly happening: Omit<Happening, 'productId' | 'serialId' | 'serial' | 'before' | 'after'>
}

/** Where undoing a receipt takes a number back to. */
export const backWhereItWas: Move['to'] = (unit) =>
  unit.fn.coalesce(unit.ref('status_before_receipt'), unit.val<SerialStatus>('gone'))

/**
 * Moves serial numbers from one state to another, in one conditional UPDATE, and writes a ledger line for each.
 * Throws when one of them is no longer where the move starts: another station was faster; nothing stays.
 */
export async function moveSerials(
  { tx, engine, ledger }: Operation,
  serialIds: readonly SerialId[],
  move: Move,
): Promise<void> {
  if (serialIds.length === 0) return
  const ids = engine.rowsOf(
    'moving',
    { id: 'integer' },
    serialIds.map((id) => ({ id })),
  )
  const moved = await tx
    .updateTable('serial_number')
    .set((unit) => ({ status: move.to(unit) }))
    .$if(!move.staysHeld, (update) => update.set({ warehouse_key: null }))
    .$if(move.takesWarehouseKey === true, (update) =>
      update.set((unit) => ({ warehouse_key: unit.ref('serial_key') })),
    )
    .$if(move.untiesReceipt === true, (update) =>
      update.set({
        receipt_line_id: earlierReceipt(['received', 'number put right'], 'document_line_id'),
        captured_seq: earlierReceipt(['captured', 'number put right'], 'seq', 'captured_seq'),
        arrives_damaged: 0,
        status_before_receipt: null,
      }),
    )
    .$if(move.endsAllocation === true, (update) => update.set({ sales_order_line_id: null, bound_seq: null }))
    .where('id', 'in', tx.selectFrom(ids).select('moving.id'))
    .where('status', '=', move.from)
    .returning(['id', 'product_id', 'serial', 'status'])
    .execute()
  if (moved.length !== serialIds.length)
    throw new Error(`${serialIds.length - moved.length} serial numbers are no longer ${move.from}`)
  await ledger.append(
    moved.toSorted((one, other) => one.id - other.id).map((unit) => happeningTo(unit, move)),
  )
}

type MovedUnit = Pick<Selectable<WarehouseSchema['serial_number']>, 'id' | 'product_id' | 'serial' | 'status'>

const happeningTo = (unit: MovedUnit, { from, happening }: Move): Happening => ({
  ...happening,
  productId: unit.product_id,
  serialId: unit.id,
  serial: unit.serial,
  before: from,
  after: unit.status,
})

/** What the ledger says of the receipt that brought a number in before the present one. */
const earlierReceipt = (
  events: readonly ('received' | 'captured' | 'number put right')[],
  column: 'document_line_id' | 'seq',
  otherwise?: 'captured_seq',
) =>
  sql<never>`coalesce((
    select ${sql.ref(`earlier.${column}`)} from ledger as earlier
    where earlier.serial_id = serial_number.id
      and earlier.event in (${sql.join(events.map((event) => sql.lit(event)))})
      and earlier.document = 'receipt'
      and earlier.document_line_id is distinct from serial_number.receipt_line_id
    order by earlier.seq desc limit 1), ${otherwise ? sql.ref(otherwise) : sql`null`})`
