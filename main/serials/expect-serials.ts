import { sql } from 'kysely'
import type { ParsedSerial } from '../../shared/serial-number'
import type { SerialStatus } from '../../shared/serial-status'
import type { ProductId, PurchaseOrderId, PurchaseOrderLineId, SerialId } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import { keysIn } from '../store/keys-in'
import { moveSerials } from './move-serials'
import { numbersToWrite, writtenColumns } from './numbers-to-write'

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
  const expected = await tx
    .insertInto('serial_number')
    .columns([...writtenColumns, 'status', 'expected_line_id'])
    .expression(
      numbersToWrite(operation, line.productId, numbers).select([
        sql.lit('expected' as const).as('status'),
        sql<PurchaseOrderLineId>`cast(${line.purchaseOrderLineId} as ${engine.integer})`.as(
          'expected_line_id',
        ),
      ]),
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
  const keys = keysIn(
    tx,
    engine,
    numbers.map(({ key }) => key),
  )
  const known = await tx
    .selectFrom('serial_number')
    .where('product_id', '=', productId)
    .where('serial_key', 'in', keys)
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
