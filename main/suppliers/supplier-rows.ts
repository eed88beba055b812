import { expressionBuilder, sql } from 'kysely'
import type { Input, Output } from '../../shared/ipc/contract'
import type { Supplier, SupplierDraft } from '../../shared/ipc/suppliers'
import { nameKey } from '../../shared/name-key'
import type { Instant, SupplierId } from '../../shared/values'
import type { Engine } from '../store/engine'
import { keysIn } from '../store/keys-in'
import type { WarehouseSchema } from '../store/schema'
import type { Reader, WriteTransaction } from '../store/store'
import { countOf } from '../store/count-of'

/** One page of the suppliers whose name has the search in it. */
export async function listSuppliers(
  reader: Reader,
  engine: Engine,
  { search, sort, offset, limit }: Input<'suppliers.list'>,
): Promise<Output<'suppliers.list'>> {
  const fits = supplierFits(engine, search)
  const [rows, total] = await Promise.all([
    suppliers(reader)
      .where(fits)
      .orderBy('supplier.name_key', sort.descending ? 'desc' : 'asc')
      .limit(limit)
      .offset(offset)
      .execute(),
    countOf(reader.selectFrom('supplier').where(fits)),
  ])
  return { rows, total }
}

/** Whose name has the search in it; everybody where nothing is searched, but for those who were removed. */
export function supplierFits(engine: Engine, search: string) {
  const supplier = expressionBuilder<WarehouseSchema, 'supplier'>()
  const needle = nameKey(search)
  const isThere = supplier('supplier.removed_at', 'is', null)
  return supplier.and(
    needle === '' ? [isThere] : [isThere, engine.contains(supplier.ref('supplier.name_key'), needle)],
  )
}

export function findSupplier(reader: Reader, supplierId: SupplierId): Promise<Supplier | undefined> {
  return suppliers(reader)
    .where('supplier.id', '=', supplierId)
    .where('supplier.removed_at', 'is', null)
    .executeTakeFirst()
}

export async function readSupplier(reader: Reader, supplierId: SupplierId): Promise<Supplier> {
  const supplier = await findSupplier(reader, supplierId)
  if (!supplier) throw new Error(`There is no supplier ${supplierId}`)
  return supplier
}

/** Who has this name already, however it is written. */
export async function findSupplierNamed(reader: Reader, name: string): Promise<SupplierId | undefined> {
  const supplier = await reader
    .selectFrom('supplier')
    .where('name_key', '=', nameKey(name))
    .select('id')
    .executeTakeFirst()
  return supplier?.id
}

/** Those who have these names, by the key of the name. */
export async function findSuppliersNamed(
  reader: Reader,
  engine: Engine,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Supplier>> {
  const named = await suppliers(reader)
    .where('supplier.name_key', 'in', keysIn(reader, engine, keys))
    .execute()
  return new Map(named.map((supplier) => [nameKey(supplier.name), supplier]))
}

export async function insertSupplier(tx: WriteTransaction, draft: SupplierDraft): Promise<SupplierId> {
  const { id } = await tx
    .insertInto('supplier')
    .values({ ...columnsOf(draft), revision: 1 })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Throws when the supplier no longer has that revision. */
export async function updateSupplier(
  tx: WriteTransaction,
  { supplierId, revision }: Pick<Supplier, 'supplierId' | 'revision'>,
  draft: SupplierDraft,
): Promise<void> {
  await tx
    .updateTable('supplier')
    .set({ ...columnsOf(draft), revision: revision + 1 })
    .where('id', '=', supplierId)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** Of these suppliers, those whom a document names. */
export async function findSuppliersInUse(
  reader: Reader,
  supplierIds: readonly SupplierId[],
): Promise<ReadonlySet<SupplierId>> {
  const [ordered, received] = await Promise.all([
    reader
      .selectFrom('purchase_order')
      .where('supplier_id', 'in', supplierIds)
      .distinct()
      .select('supplier_id')
      .execute(),
    reader
      .selectFrom('receipt')
      .where('supplier_id', 'in', supplierIds)
      .distinct()
      .select('supplier_id')
      .execute(),
  ])
  return new Set([...ordered, ...received].flatMap(({ supplier_id }) => supplier_id ?? []))
}

/** Its name is free again, and nothing finds it by its id. */
export async function removeSupplierRow(
  tx: WriteTransaction,
  { supplierId, name, revision }: Pick<Supplier, 'supplierId' | 'name' | 'revision'>,
  at: Instant,
): Promise<void> {
  await tx
    .updateTable('supplier')
    // A key that no name has.
    .set({ name_key: `${nameKey(name)}\u001F${supplierId}`, removed_at: at, revision: revision + 1 })
    .where('id', '=', supplierId)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirstOrThrow()
}

const columnsOf = ({ name, email, phone, note }: SupplierDraft) => ({
  name,
  name_key: nameKey(name),
  email,
  phone,
  note,
})

/** Suppliers with how many of their orders are open. */
export function suppliers(reader: Reader) {
  return reader
    .selectFrom('supplier')
    .leftJoin(
      (orders) =>
        orders
          .selectFrom('purchase_order')
          .where('status', 'in', ['Confirmed', 'PartFulfilled'])
          .groupBy('supplier_id')
          .select(({ fn }) => ['supplier_id', fn.countAll<number>().as('count')])
          .as('open_orders'),
      (join) => join.onRef('open_orders.supplier_id', '=', 'supplier.id'),
    )
    .select([
      'supplier.id as supplierId',
      'supplier.name',
      'supplier.email',
      'supplier.phone',
      'supplier.note',
      'supplier.revision',
      sql<number>`coalesce(open_orders.count, 0)`.as('openOrders'),
    ])
}
