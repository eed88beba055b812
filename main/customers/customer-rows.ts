import { expressionBuilder, sql } from 'kysely'
import type { Input, Output } from '../../shared/ipc/contract'
import type { Customer, CustomerDraft } from '../../shared/ipc/customers'
import { nameKey } from '../../shared/name-key'
import type { Instant, CustomerId } from '../../shared/values'
import type { Engine } from '../store/engine'
import { keysIn } from '../store/keys-in'
import type { WarehouseSchema } from '../store/schema'
import type { Reader, WriteTransaction } from '../store/store'
import { countOf } from '../store/count-of'

/** One page of the customers whose name has the search in it. */
export async function listCustomers(
  reader: Reader,
  engine: Engine,
  { search, sort, offset, limit }: Input<'customers.list'>,
): Promise<Output<'customers.list'>> {
  const fits = customerFits(engine, search)
  const [rows, total] = await Promise.all([
    customers(reader)
      .where(fits)
      .orderBy('customer.name_key', sort.descending ? 'desc' : 'asc')
      .limit(limit)
      .offset(offset)
      .execute(),
    countOf(reader.selectFrom('customer').where(fits)),
  ])
  return { rows, total }
}

/** Whose name has the search in it; everybody where nothing is searched, but for those who were removed. */
export function customerFits(engine: Engine, search: string) {
  const customer = expressionBuilder<WarehouseSchema, 'customer'>()
  const needle = nameKey(search)
  const isThere = customer('customer.removed_at', 'is', null)
  return customer.and(
    needle === '' ? [isThere] : [isThere, engine.contains(customer.ref('customer.name_key'), needle)],
  )
}

export function findCustomer(reader: Reader, customerId: CustomerId): Promise<Customer | undefined> {
  return customers(reader)
    .where('customer.id', '=', customerId)
    .where('customer.removed_at', 'is', null)
    .executeTakeFirst()
}

export async function readCustomer(reader: Reader, customerId: CustomerId): Promise<Customer> {
  const customer = await findCustomer(reader, customerId)
  if (!customer) throw new Error(`There is no customer ${customerId}`)
  return customer
}

/** Who has this name already, however it is written. */
export async function findCustomerNamed(reader: Reader, name: string): Promise<CustomerId | undefined> {
  const customer = await reader
    .selectFrom('customer')
    .where('name_key', '=', nameKey(name))
    .select('id')
    .executeTakeFirst()
  return customer?.id
}

/** Those who have these names, by the key of the name. */
export async function findCustomersNamed(
  reader: Reader,
  engine: Engine,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Customer>> {
  const named = await customers(reader)
    .where('customer.name_key', 'in', keysIn(reader, engine, keys))
    .execute()
  return new Map(named.map((customer) => [nameKey(customer.name), customer]))
}

export async function insertCustomer(tx: WriteTransaction, draft: CustomerDraft): Promise<CustomerId> {
  const { id } = await tx
    .insertInto('customer')
    .values({ ...columnsOf(draft), revision: 1 })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Throws when the customer no longer has that revision. */
export async function updateCustomer(
  tx: WriteTransaction,
  { customerId, revision }: Pick<Customer, 'customerId' | 'revision'>,
  draft: CustomerDraft,
): Promise<void> {
  await tx
    .updateTable('customer')
    .set({ ...columnsOf(draft), revision: revision + 1 })
    .where('id', '=', customerId)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** Of these customers, those whom a document names. */
export async function findCustomersInUse(
  reader: Reader,
  customerIds: readonly CustomerId[],
): Promise<ReadonlySet<CustomerId>> {
  const ordered = await reader
    .selectFrom('sales_order')
    .where('customer_id', 'in', customerIds)
    .distinct()
    .select('customer_id')
    .execute()
  return new Set(ordered.map(({ customer_id }) => customer_id))
}

/** Its name is free again, and nothing finds it by its id. */
export async function removeCustomerRow(
  tx: WriteTransaction,
  { customerId, name, revision }: Pick<Customer, 'customerId' | 'name' | 'revision'>,
  at: Instant,
): Promise<void> {
  await tx
    .updateTable('customer')
    // A key that no name has.
    .set({ name_key: `${nameKey(name)}\u001F${customerId}`, removed_at: at, revision: revision + 1 })
    .where('id', '=', customerId)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirstOrThrow()
}

const columnsOf = ({ name, email, phone, address, note }: CustomerDraft) => ({
  name,
  name_key: nameKey(name),
  email,
  phone,
  address,
  note,
})

/** Customers with how many of their orders are open. */
export function customers(reader: Reader) {
  return reader
    .selectFrom('customer')
    .leftJoin(
      (orders) =>
        orders
          .selectFrom('sales_order')
          .where('status', 'in', ['Confirmed', 'PartFulfilled'])
          .groupBy('customer_id')
          .select(({ fn }) => ['customer_id', fn.countAll<number>().as('count')])
          .as('open_orders'),
      (join) => join.onRef('open_orders.customer_id', '=', 'customer.id'),
    )
    .select([
      'customer.id as customerId',
      'customer.name',
      'customer.email',
      'customer.phone',
      'customer.address',
      'customer.note',
      'customer.revision',
      sql<number>`coalesce(open_orders.count, 0)`.as('openOrders'),
    ])
}
