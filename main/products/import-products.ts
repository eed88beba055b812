import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { ProductDraft } from '../../shared/ipc/products'
import { nameKey } from '../../shared/name-key'
import type { ProductId } from '../../shared/values'
import { changedFields } from '../ledger/changed-fields'
import type { Operation } from '../ledger/operation'
import { columnsOf } from './product-rows'
import type { StoredProduct } from './products-by-sku'
import { fieldsOf, ofProduct } from './product-fields'
import type { KeyedCode } from './rules'
import { switchTracking } from './tracking'

/** A product that a spreadsheet makes or changes; its codes were judged, the sku first. */
export interface ProductToImport {
  readonly before: StoredProduct | null
  readonly draft: ProductDraft
  readonly codes: readonly KeyedCode[]
}

/** Writes a step of the products of a spreadsheet, each with its one line in the ledger; switching tracking is a part of it (R10). */
export async function importProducts(
  operation: Operation,
  products: readonly ProductToImport[],
): Promise<void> {
  const parents = await parentsNamed(operation, products)
  const kept = products.map(({ before, draft, codes }) => {
    const parent = parents.get(nameKey(draft.parentName ?? '')) ?? null
    return { before, codes, parent, draft: { ...draft, parentName: parent?.name ?? null } }
  })
  const ids = await upsertProducts(operation, kept)
  await replaceCodes(operation, ids, kept)
  await operation.ledger.append(
    kept.flatMap(({ before, draft }, place) => {
      const changed = changedFields(before && fieldsOf(before), fieldsOf(draft))
      const event = before ? 'product changed' : 'product created'
      return changed ? [{ ...ofProduct(event, idAt(ids, place), changed), source: 'import' as const }] : []
    }),
  )
  await switchTrackings(operation, kept)
}

type Kept = Parameters<typeof columnsOf>[0] & Pick<ProductToImport, 'before'>

async function parentsNamed({ tx, engine }: Operation, products: readonly ProductToImport[]) {
  const names = new Map<string, string>()
  for (const { draft } of products) {
    const key = nameKey(draft.parentName ?? '')
    if (draft.parentName !== null && !names.has(key)) names.set(key, draft.parentName)
  }
  if (names.size === 0) return new Map<string, never>()
  const rows = [...names].map(([key, name]) => ({ key, name }))
  const named = engine.rowsOf('named', { key: 'text', name: 'text' }, rows)
  await tx
    .insertInto('product_parent')
    .columns(['name', 'name_key'])
    .expression(tx.selectFrom(named).select(['named.name', 'named.key']).where(sql.lit(true)))
    .onConflict((conflict) => conflict.column('name_key').doNothing())
    .execute()
  const parents = await tx
    .selectFrom('product_parent')
    .where('name_key', 'in', tx.selectFrom(named).select('named.key'))
    .select(['id', 'name', 'name_key'])
    .execute()
  return new Map(parents.map(({ name_key, ...parent }) => [name_key, parent]))
}

const columns = {
  sku: 'text',
  name: 'text',
  name_key: 'text',
  search_key: 'text',
  parent_id: 'integer?',
  options: 'text',
  unit: 'text',
  location: 'text',
  status: 'text',
  has_serial_numbers: 'integer',
  revision: 'integer',
} as const

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a literal that nobody adds to
const columnNames = Object.keys(columns) as (keyof typeof columns)[]

/** Gives the ids in the order of the products. */
async function upsertProducts(operation: Operation, kept: readonly Kept[]): Promise<ProductId[]> {
  const rows = kept.map((product) => ({
    ...columnsOf(product),
    id: product.before?.productId ?? null,
    revision: (product.before?.revision ?? 0) + 1,
  }))
  const inserted = await insertNew(
    operation,
    rows.filter(({ id }) => id === null),
  )
  await updateStored(
    operation,
    rows.flatMap(({ id, ...row }) => (id === null ? [] : [{ ...row, id }])),
  )
  return rows.flatMap(({ id, sku }) => id ?? inserted.get(sku) ?? [])
}

type Columns = ReturnType<typeof columnsOf> & { readonly revision: number }

async function insertNew({ tx, engine }: Operation, rows: readonly Columns[]) {
  if (rows.length === 0) return new Map<string, ProductId>()
  const inserted = await tx
    .insertInto('product')
    .columns(columnNames)
    .expression(tx.selectFrom(engine.rowsOf('row', columns, rows)).select(columnNames))
    .returning(['id', 'sku'])
    .execute()
  return new Map(inserted.map(({ id, sku }) => [sku, id]))
}

async function updateStored(
  { tx, engine }: Operation,
  rows: readonly (Columns & { readonly id: ProductId })[],
): Promise<void> {
  if (rows.length === 0) return
  const updated = await tx
    .updateTable('product')
    .from(engine.rowsOf('row', { id: 'integer', ...columns }, rows))
    .set((eb) => ({
      name: eb.ref('row.name'),
      name_key: eb.ref('row.name_key'),
      search_key: eb.ref('row.search_key'),
      parent_id: eb.ref('row.parent_id'),
      options: eb.ref('row.options'),
      unit: eb.ref('row.unit'),
      location: eb.ref('row.location'),
      status: eb.ref('row.status'),
      has_serial_numbers: eb.ref('row.has_serial_numbers'),
      revision: eb.ref('row.revision'),
    }))
    .whereRef('product.id', '=', 'row.id')
    .where('product.revision', '=', sql<number>`${sql.ref('row.revision')} - 1`)
    .returning('product.id')
    .execute()
  if (updated.length !== rows.length) throw new Error(`${rows.length - updated.length} products have changed`)
}

/** All old ones go before new ones come, so that codes can move between the products of a step. */
async function replaceCodes(
  { tx, engine }: Operation,
  ids: readonly ProductId[],
  kept: readonly Kept[],
): Promise<void> {
  const stored = kept.flatMap(({ before }) => (before ? [before.productId] : []))
  if (stored.length > 0) await tx.deleteFrom('product_code').where('product_id', 'in', stored).execute()
  const rows = kept.flatMap(({ codes }, place) =>
    codes.map(({ kind, code, key }, position) => ({
      product_id: idAt(ids, place),
      kind,
      code,
      code_key: key,
      position,
    })),
  )
  const names = ['product_id', 'kind', 'code', 'code_key', 'position'] as const
  const types = {
    product_id: 'integer',
    kind: 'text',
    code: 'text',
    code_key: 'text',
    position: 'integer',
  } as const
  await tx
    .insertInto('product_code')
    .columns([...names])
    .expression(tx.selectFrom(engine.rowsOf('row', types, rows)).select([...names]))
    .execute()
}

async function switchTrackings(operation: Operation, kept: readonly Kept[]): Promise<void> {
  const switched = kept.flatMap(({ before, draft }) =>
    before && before.hasSerialNumbers !== draft.hasSerialNumbers ? [{ before, draft }] : [],
  )
  for (const { before, draft } of switched) {
    await switchTracking(operation, before, draft.hasSerialNumbers)
    await setImmediate()
  }
}

function idAt(ids: readonly ProductId[], place: number): ProductId {
  const id = ids[place]
  if (id === undefined) throw new Error(`Product ${place} was not written`)
  return id
}
