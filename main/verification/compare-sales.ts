import { sql } from 'kysely'
import { rowsOfEach } from '../../shared/rows-of-each'
import type { CustomerId, SalesOrderId, SalesOrderLineId } from '../../shared/values'
import { reservedIn } from '../sales/rules'
import type { Reader } from '../store/store'
import { withNameKeys } from './compare-office'
import { compareRecords, type StoredRecord } from './compare-records'
import { type Differences, shown } from './differences'
import { inPages } from './pages'
import type { RebuiltSales } from './rebuilt-sales'

const recordsPerPage = 500
const linesPerPage = 5_000

/** Compares customers, sales orders, and what is shipped and reserved of their lines. */
export async function compareSales(
  reader: Reader,
  { customers, orders, lines }: RebuiltSales,
  differences: Differences,
): Promise<void> {
  await compareRecords(differences, 'customer', withNameKeys(customers), storedCustomers(reader))
  await compareRecords(differences, 'sales order', orders, storedOrders(reader))
  const numberOf = (salesOrderId: unknown) => shown(orders.get(Number(salesOrderId))?.number)
  await compareLines(reader, lines, differences, numberOf)
}

async function* storedCustomers(reader: Reader): AsyncGenerator<StoredRecord[]> {
  const read = (after: CustomerId) =>
    reader
      .selectFrom('customer')
      .where('id', '>', after)
      .where('removed_at', 'is', null)
      .orderBy('id')
      .limit(recordsPerPage)
      .select(['id', 'name', 'name_key as nameKey', 'email', 'phone', 'address', 'note'])
      .execute()
  for await (const page of inPages(read, ({ id }) => id))
    yield page.map(({ id, ...fields }) => ({ id, which: fields.name, fields }))
}

async function* storedOrders(reader: Reader): AsyncGenerator<StoredRecord[]> {
  const read = (after: SalesOrderId) =>
    reader
      .selectFrom('sales_order')
      .where('id', '>', after)
      .orderBy('id')
      .limit(recordsPerPage)
      .select([
        'id',
        'number',
        'customer_id as customerId',
        'reference',
        'note',
        'ship_to as shipTo',
        'status',
        'is_closed_short as isClosedShort',
        'ordered_at as orderedAt',
      ])
      .execute()
  for await (const page of inPages(read, ({ id }) => id)) {
    const lines = await readSold(
      reader,
      page.map(({ id }) => id),
    )
    yield page.map(({ id, isClosedShort, ...fields }) => ({
      id,
      which: fields.number,
      fields: { ...fields, isClosedShort: isClosedShort === 1, lines: lines.get(id) ?? [] },
    }))
  }
}

/** What was sold, as the ledger keeps it: a line is product, quantity, price of one and tax rate. */
async function readSold(reader: Reader, orders: readonly SalesOrderId[]) {
  const lines = await reader
    .selectFrom('sales_order_line')
    .where('sales_order_id', 'in', orders)
    .orderBy('position')
    .select(['sales_order_id as id', 'product_id', 'quantity', 'unit_price', 'tax_rate'])
    .execute()
  const ofOrder = rowsOfEach(lines, ({ id }) => id)
  return new Map(
    [...ofOrder].map(([id, sold]) => [
      id,
      sold.map(({ product_id, quantity, unit_price, tax_rate }) => [
        product_id,
        quantity,
        unit_price,
        tax_rate,
      ]),
    ]),
  )
}

const untouched = { shipped: 0, reserved: 0 }

/**
 * Compares what is shipped and reserved of each line with the ledger, with the dispatches it left with, and with what
 * its order has to reserve. A line that was replaced while its order was a Draft again had nothing of it any more.
 */
async function compareLines(
  reader: Reader,
  rebuilt: RebuiltSales['lines'],
  differences: Differences,
  numberOf: (salesOrderId: unknown) => string,
): Promise<void> {
  const unseen = new Map(rebuilt)
  for await (const page of inPages(
    (after: SalesOrderLineId) => readLines(reader, after),
    ({ id }) => id,
  ))
    for (const { id, number, position, status, quantity, hasLeft, ...stored } of page) {
      const subject = { what: 'sales order line', which: `${number}, line ${position + 1}` }
      differences.compareRecord(subject, rebuilt.get(id) ?? untouched, stored)
      differences.compare(subject, 'left with dispatches', hasLeft, stored.shipped)
      const { shipped, reserved } = stored
      differences.compare(subject, 'to be reserved', reservedIn(status, { quantity, shipped }), reserved)
      unseen.delete(id)
    }
  for (const { shipped, reserved, salesOrderId } of unseen.values())
    if (shipped !== 0 || reserved !== 0)
      differences.add({
        what: 'sales order line',
        which: numberOf(salesOrderId),
        fromLedger: 'there',
        stored: 'missing',
      })
}

const readLines = (reader: Reader, after: SalesOrderLineId) =>
  reader
    .selectFrom('sales_order_line as line')
    .innerJoin('sales_order', 'sales_order.id', 'line.sales_order_id')
    .where('line.id', '>', after)
    .orderBy('line.id')
    .limit(linesPerPage)
    .select([
      'line.id',
      'sales_order.number',
      'line.position',
      'sales_order.status',
      'line.quantity',
      'line.shipped',
      'line.reserved',
      sql<number>`(select cast(coalesce(sum(leaving.quantity_to_ship), 0) as bigint)
        from dispatch_line as leaving join dispatch on dispatch.id = leaving.dispatch_id
        where leaving.sales_order_line_id = line.id and dispatch.status = 'committed')`.as('hasLeft'),
    ])
    .execute()
