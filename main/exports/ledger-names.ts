import { decimalsOf } from '../../shared/money'
import { readWarehouseSettings } from '../settings/warehouse-settings'
import type { Reader } from '../store/store'
import { fieldsKept, type LedgerNames } from './ledger-in-words'

interface KeptLine {
  readonly before: string | null
  readonly after: string | null
}

/** Looks up what a page of ledger lines calls by its id, each kind with one question. */
export async function readLedgerNames(reader: Reader, lines: readonly KeptLine[]): Promise<LedgerNames> {
  const wanted = { supplier: new Set<number>(), customer: new Set<number>(), product: new Set<number>() }
  for (const { before, after } of lines)
    for (const kept of [before, after]) gatherIds(fieldsKept(kept) ?? {}, wanted)
  const { currency } = await readWarehouseSettings(reader)
  return {
    suppliers: await readNames(reader, 'supplier', wanted.supplier),
    customers: await readNames(reader, 'customer', wanted.customer),
    products: await readSkus(reader, wanted.product),
    decimals: decimalsOf(currency),
  }
}

type Wanted = Readonly<Record<'supplier' | 'customer' | 'product', Set<number>>>

function gatherIds(value: unknown, wanted: Wanted): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    // The lines of an order begin with their product.
    const [first]: unknown[] = value
    if (typeof first === 'number') wanted.product.add(first)
    for (const entry of value) gatherIds(entry, wanted)
    return
  }
  for (const [field, entry] of Object.entries(value)) {
    if (typeof entry !== 'number') gatherIds(entry, wanted)
    else if (field === 'supplierId') wanted.supplier.add(entry)
    else if (field === 'customerId') wanted.customer.add(entry)
    else if (field === 'productId') wanted.product.add(entry)
  }
}

async function readNames(reader: Reader, table: 'supplier' | 'customer', ids: ReadonlySet<number>) {
  if (ids.size === 0) return new Map<number, string>()
  const named = await reader
    .selectFrom(table)
    .where(reader.dynamic.ref<string>('id'), 'in', [...ids])
    .select(['id', 'name'])
    .execute()
  return new Map<number, string>(named.map(({ id, name }) => [id, name]))
}

async function readSkus(reader: Reader, ids: ReadonlySet<number>) {
  if (ids.size === 0) return new Map<number, string>()
  const named = await reader
    .selectFrom('product')
    .where(reader.dynamic.ref<string>('id'), 'in', [...ids])
    .select(['id', 'sku'])
    .execute()
  return new Map<number, string>(named.map(({ id, sku }) => [id, sku]))
}
