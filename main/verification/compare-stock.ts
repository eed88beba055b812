import { sql } from 'kysely'
import type { ProductId } from '../../shared/values'
import type { Reader } from '../store/store'
import type { Differences, Subject } from './differences'
import type { Units } from './rebuilt-state'

const noUnits: Units = { current: 0, withoutSerial: 0, blocked: 0 }

/** Compares the stock of every product with the sum of its changes, and with the serial numbers on hand (R9). */
export async function compareStock(
  reader: Reader,
  rebuilt: ReadonlyMap<number, Units>,
  serialsOnHand: ReadonlyMap<ProductId, number>,
  differences: Differences,
): Promise<void> {
  for (const { id, sku, isSerialised, ...units } of await readStock(reader)) {
    const subject = { what: 'stock', which: sku }
    const { current, withoutSerial, blocked } = rebuilt.get(id) ?? noUnits
    differences.compare(subject, 'current', current, units.current)
    differences.compare(subject, 'without serial no.', withoutSerial, units.withoutSerial)
    differences.compare(subject, 'blocked', blocked, units.blocked)
    const withSerial = serialsOnHand.get(id) ?? 0
    if (isSerialised === 1) compareSum(differences, subject, withSerial, units)
    else compareUntracked(differences, subject, withSerial, units)
  }
}

function compareSum(
  differences: Differences,
  subject: Subject,
  withSerial: number,
  { current, withoutSerial, blocked }: Units,
): void {
  const sum = withSerial + withoutSerial + blocked
  if (sum === current) return
  const parts = `${withSerial} with + ${withoutSerial} without serial no. + ${blocked} blocked`
  differences.add({ ...subject, fromLedger: `${parts} = ${sum}`, stored: `current ${current}` })
}

/** Of a product that is not serialised, no unit is known by its number, and none waits for one. */
function compareUntracked(
  differences: Differences,
  subject: Subject,
  withSerial: number,
  { withoutSerial }: Units,
): void {
  differences.compare(subject, 'not serialised, with serial no.', 0, withSerial)
  differences.compare(subject, 'not serialised, without serial no.', 0, withoutSerial)
}

const readStock = (reader: Reader) =>
  reader
    .selectFrom('product')
    .leftJoin('stock', 'stock.product_id', 'product.id')
    .orderBy('product.id')
    .select([
      'product.id',
      'product.sku',
      'product.has_serial_numbers as isSerialised',
      orNone('stock.current').as('current'),
      orNone('stock.without_serial').as('withoutSerial'),
      orNone('stock.blocked').as('blocked'),
    ])
    .execute()

const orNone = (column: string) => sql<number>`coalesce(${sql.ref(column)}, 0)`
