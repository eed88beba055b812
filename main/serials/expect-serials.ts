import { sql } from 'kysely'
import type { ParsedSerial } from '../../shared/serial-number'
import type { SerialStatus } from '../../shared/serial-status'
import type { ProductId, PurchaseOrderId, PurchaseOrderLineId, SerialId } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import type { PickedFrom } from '../store/schema'
import { moveSerials } from './move-serials'

/** From where a number can be announced by a supplier: it is not here, and nobody has it. */
const expectableStatuses = [
  'gone',
  'missing',
  'scrapped',
  'returned-to-supplier',
  'untracked',
] as const satisfies readonly SerialStatus[]

/** A line of a purchase order, as its manifest names numbers for it. */
export interface ManifestLine {
  readonly productId: ProductId
  readonly purchaseOrderId: PurchaseOrderId
  readonly purchaseOrderLineId: PurchaseOrderLineId
}

const numberColumns = {
  seq: 'integer',
  serial: 'text',
  key: 'text',
  reversedKey: 'text',
  lookalikeKey: 'text',
} as const

/**
 * Puts numbers on the manifest of an order line: from now on they are expected with it. Throws when one of them is here,
 * has left, or is expected already: the rules have to refuse that before.
 */
export async function expectSerials(
  operation: Operation,
  line: ManifestLine,
  numbers: readonly ParsedSerial[],
): Promise<void> {
  if (numbers.length === 0) return
  const { tx, engine, ledger } = operation
  const before = await readStatuses(operation, line.productId, numbers)
  const numbered = numbers.map((number, place) => ({ ...number, seq: ledger.nextSeq + place }))
  const nothing = sql<null>`cast(null as ${engine.integer})`
  const expected = await tx
    .insertInto('serial_number')
    .columns([
      'product_id',
      'serial',
      'serial_key',
      'reversed_key',
      'lookalike_key',
      'warehouse_key',
      'status',
      'receipt_line_id',
      'captured_seq',
      'arrives_damaged',
      'sales_order_line_id',
      'dispatch_line_id',
      'picked_from',
      'bound_seq',
      'expected_line_id',
    ])
    .expression(
      tx
        .selectFrom(engine.rowsOf('number', numberColumns, numbered))
        .select([
          sql<ProductId>`cast(${line.productId} as ${engine.integer})`.as('product_id'),
          'number.serial',
          'number.key',
          'number.reversedKey',
          'number.lookalikeKey',
          sql<string | null>`cast(null as text)`.as('warehouse_key'),
          sql.lit('expected' as const).as('status'),
          nothing.as('receipt_line_id'),
          'number.seq',
          sql.lit(0 as const).as('arrives_damaged'),
          nothing.as('sales_order_line_id'),
          nothing.as('dispatch_line_id'),
          sql<PickedFrom | null>`cast(null as text)`.as('picked_from'),
          nothing.as('bound_seq'),
          sql<PurchaseOrderLineId>`cast(${line.purchaseOrderLineId} as ${engine.integer})`.as(
            'expected_line_id',
          ),
        ])
        .where(sql.lit(true)),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['product_id', 'serial_key'])
        .doUpdateSet((unit) => ({
          status: unit.ref('excluded.status'),
          expected_line_id: unit.ref('excluded.expected_line_id'),
        }))
        .where('serial_number.status', 'in', expectableStatuses),
    )
    .returning(['id', 'serial', 'serial_key as key'])
    .execute()
  if (expected.length !== numbers.length)
    throw new Error(`${numbers.length - expected.length} serial numbers cannot be expected`)
  const byKey = new Map(expected.map((unit) => [unit.key, unit]))
  const inOrder = numbers.flatMap(({ key }) => byKey.get(key) ?? [])
  await ledger.append(
    inOrder.map(({ id, serial, key }) => ({
      event: 'expected',
      productId: line.productId,
      serialId: id,
      serial,
      before: before.get(key) ?? null,
      after: 'expected',
      source: 'import',
      document: 'purchase-order',
      documentId: line.purchaseOrderId,
      documentLineId: line.purchaseOrderLineId,
    })),
  )
}

async function readStatuses(
  { tx, engine }: Operation,
  productId: ProductId,
  numbers: readonly ParsedSerial[],
): Promise<ReadonlyMap<string, SerialStatus>> {
  const asked = engine.rowsOf(
    'asked',
    { key: 'text' },
    numbers.map(({ key }) => ({ key })),
  )
  const known = await tx
    .selectFrom('serial_number')
    .where('product_id', '=', productId)
    .where('serial_key', 'in', tx.selectFrom(asked).select('asked.key'))
    .select(['serial_key', 'status'])
    .execute()
  return new Map(known.map(({ serial_key, status }) => [serial_key, status]))
}

/** Takes expected numbers off the manifest of a line: each is again where it was before it was announced. */
export function stopExpecting(
  operation: Operation,
  line: ManifestLine,
  serialIds: readonly SerialId[],
): Promise<void> {
  return moveSerials(operation, serialIds, {
    from: 'expected',
    to: (unit) => unit.fn.coalesce(whereItWas, unit.val<SerialStatus>('gone')),
    staysHeld: false,
    leavesManifest: true,
    happening: {
      event: 'no longer expected',
      document: 'purchase-order',
      documentId: line.purchaseOrderId,
      documentLineId: line.purchaseOrderLineId,
    },
  })
}

/** A number that was new has nowhere to go back to. */
const whereItWas = sql<SerialStatus | null>`(
  select announced.before from ledger as announced
  where announced.serial_id = serial_number.id and announced.event = 'expected'
  order by announced.seq desc limit 1)`
