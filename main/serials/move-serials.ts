import {
  expressionBuilder,
  type ExpressionBuilder,
  type ExpressionWrapper,
  type RawBuilder,
  type Selectable,
  sql,
} from 'kysely'
import type { SerialStatus } from '../../shared/serial-status'
import type { DispatchLineId, SalesOrderLineId, SerialId } from '../../shared/values'
import type { Happening } from '../ledger/ledger'
import type { Operation } from '../ledger/operation'
import type { PickedFrom, WarehouseSchema } from '../store/schema'

type UnitExpression = ExpressionBuilder<WarehouseSchema, 'serial_number'>

/** What a number is promised to and packed in (R2). */
interface Binding {
  readonly salesOrderLineId: SalesOrderLineId
  readonly dispatchLineId: DispatchLineId | null
  readonly pickedFrom: PickedFrom | null
}

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
  /** It is on no manifest any more. */
  readonly leavesManifest?: boolean
  /** What it is bound to from now on; left out, that stays as it is. */
  readonly binding?: Binding | 'ends'
  /** What the ledger notes of some of them. */
  readonly notes?: ReadonlyMap<SerialId, string | null>
  readonly happening: Omit<Happening, 'productId' | 'serialId' | 'serial' | 'before' | 'after'>
}

/** Where undoing a receipt takes a number back to. */
export const backWhereItWas: Move['to'] = (unit) =>
  unit.fn.coalesce(unit.ref('status_before_receipt'), unit.val<SerialStatus>('gone'))

/**
 * Moves serial numbers from one state to another, in one conditional UPDATE, and writes a ledger line for each, in the
 * order given. Throws when one of them is no longer where the move starts: another station was faster; nothing stays.
 */
export async function moveSerials(
  operation: Operation,
  serialIds: readonly SerialId[],
  move: Move,
): Promise<void> {
  if (serialIds.length === 0) return
  const moved = await updateOf(operation, serialIds, move).execute()
  if (moved.length !== serialIds.length)
    throw new Error(`${serialIds.length - moved.length} serial numbers are no longer ${move.from}`)
  const byId = new Map(moved.map((row) => [row.id, row]))
  const inOrder = serialIds.flatMap((id) => byId.get(id) ?? [])
  await operation.ledger.append(inOrder.map((row) => happeningTo(row, move)))
}

/** The conditional UPDATE of a move; gives the rows that were still where it starts. */
export function updateOf({ tx, engine, ledger }: Operation, serialIds: readonly SerialId[], move: Move) {
  const moving = serialIds.map((serialId, place) => ({ serialId, seq: ledger.nextSeq + place }))
  return (
    tx
      .updateTable('serial_number')
      .from(engine.rowsOf('moving', { serialId: 'integer', seq: 'integer' }, moving))
      .set({ status: move.to(thisUnit) })
      .$if(!move.staysHeld, (update) => update.set({ warehouse_key: null }))
      .$if(move.takesWarehouseKey === true, (update) =>
        update.set({ warehouse_key: thisUnit.ref('serial_key') }),
      )
      .$if(move.untiesReceipt === true, (update) =>
        update.set({
          receipt_line_id: earlierReceipt(['received', 'number put right'], 'document_line_id'),
          captured_seq: earlierReceipt(['captured', 'number put right'], 'seq', 'captured_seq'),
          arrives_damaged: 0,
          status_before_receipt: null,
          ...awayAgain,
        }),
      )
      .$if(move.leavesManifest === true, (update) => update.set({ expected_line_id: null }))
      .$if(move.binding !== undefined, (update) => update.set(bindingColumns(move.binding ?? 'ends')))
      .whereRef('serial_number.id', '=', 'moving.serialId')
      // Asked for the bare column, SQLite goes through all numbers in that state, for each of the list.
      .where(sql<SerialStatus>`serial_number.status || ''`, '=', move.from)
      .returning([
        'serial_number.id',
        'serial_number.product_id',
        'serial_number.serial',
        'serial_number.status',
      ])
  )
}

const thisUnit = expressionBuilder<WarehouseSchema, 'serial_number'>()

/** The order in which numbers were bound is the order of the ledger lines that bound them. */
const bindingColumns = (binding: Binding | 'ends') =>
  binding === 'ends'
    ? { sales_order_line_id: null, dispatch_line_id: null, picked_from: null, bound_seq: null }
    : {
        sales_order_line_id: binding.salesOrderLineId,
        dispatch_line_id: binding.dispatchLineId,
        picked_from: binding.pickedFrom,
        bound_seq: sql<number>`moving.seq`,
      }

/** A number that had left, came in again, and did not after all: it is away with its last shipment. */
const lastLeft = (column: 'seq' | 'document_line_id') =>
  sql<never>`(select ${sql.ref(`leaving.${column}`)} from ledger as leaving
    where leaving.serial_id = serial_number.id and leaving.document = 'dispatch' and leaving.after = 'dispatched'
    order by leaving.seq desc limit 1)`

const ifAwayAgain = (value: RawBuilder<unknown>) =>
  sql<never>`case when serial_number.status_before_receipt = 'dispatched' then ${value} end`

const awayAgain = {
  sales_order_line_id: ifAwayAgain(
    sql`(select packed.sales_order_line_id from dispatch_line as packed where packed.id = ${lastLeft('document_line_id')})`,
  ),
  dispatch_line_id: ifAwayAgain(lastLeft('document_line_id')),
  picked_from: ifAwayAgain(sql`'in-stock'`),
  bound_seq: ifAwayAgain(lastLeft('seq')),
}

type MovedUnit = Pick<Selectable<WarehouseSchema['serial_number']>, 'id' | 'product_id' | 'serial' | 'status'>

const happeningTo = (unit: MovedUnit, { from, happening, notes }: Move): Happening => ({
  note: notes?.get(unit.id) ?? null,
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
