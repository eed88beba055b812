import { z } from 'zod'
import { ProductDraft } from '../../shared/ipc/products'
import { ProductId } from '../../shared/values'
import { changedFields } from '../ledger/changed-fields'
import type { Operation } from '../ledger/operation'
import { importProducts, type ProductToImport } from '../products/import-products'
import { fieldsOf } from '../products/product-fields'
import { findNumberedSince, findTraces } from '../products/product-traces'
import { findCodeOwners, findStoredProducts, type StoredProduct } from '../products/products-by-sku'
import { judgeCodes } from '../products/rules'
import type { LedgerTable } from '../store/schema'
import type { Reader } from '../store/store'
import { Dependents } from './dependents'
import { pagesOfLines, type WrittenLines } from './written-lines'

const productEvents = ['product created', 'product changed'] as const

/**
 * Gives products back what an import changed, and archives those that it created: the ledger tells of them for good.
 * Only while all of them are as it left them, and nothing was done with those that are new.
 */
export async function undoProducts(operation: Operation, written: WrittenLines): Promise<Dependents> {
  const { tx } = operation
  const dependents = new Dependents()
  const letGo = await findLetGo(tx, written)
  for await (const page of pagesOfLines(tx, written, productEvents))
    await judge(operation, page, letGo, dependents)
  if (dependents.count > 0) return dependents
  for await (const page of pagesOfLines(tx, written, productEvents)) {
    const wanted = await wantedAgain(tx, page)
    await importProducts(
      operation,
      wanted.flatMap(({ product }) => product ?? []),
    )
  }
  return dependents
}

/** Products whose numbers the import let go of: that cannot be taken back. */
async function findLetGo(reader: Reader, { after, until }: WrittenLines): Promise<ReadonlySet<number>> {
  const found = await reader
    .selectFrom('ledger')
    .where('seq', '>', after)
    .where('seq', '<', until)
    .where('serial_id', 'is not', null)
    .distinct()
    .select('product_id')
    .execute()
  return new Set(found.map(({ product_id }) => product_id ?? 0))
}

interface WantedAgain {
  readonly line: LedgerTable
  readonly stored: StoredProduct
  /** What is written of it; null where its codes cannot be had. */
  readonly product: ProductToImport | null
  readonly isAsLeft: boolean
  readonly isSwitchedOff: boolean
}

const Fields = ProductDraft.partial()

async function wantedAgain(reader: Reader, page: readonly LedgerTable[]): Promise<WantedAgain[]> {
  const ids = page.map(({ document_id }) => ProductId.parse(document_id))
  const stored = await findStoredProducts(reader, ids)
  return page.flatMap((line, place) => {
    const product = stored.get(ids[place] ?? ProductId.parse(1))
    return product ? [wantedOf(line, product)] : []
  })
}

function wantedOf(line: LedgerTable, stored: StoredProduct): WantedAgain {
  const after = fieldsIn(line.after)
  const before = line.before === null ? { status: 'archived' as const } : fieldsIn(line.before)
  const now = fieldsOf(stored)
  const draft = ProductDraft.parse({ ...now, ...before })
  const codes = judgeCodes(draft)
  return {
    line,
    stored,
    product: codes.ok ? { before: stored, draft, codes: codes.value } : null,
    isAsLeft: changedFields(now, { ...now, ...after }) === undefined,
    isSwitchedOff: stored.hasSerialNumbers && !draft.hasSerialNumbers,
  }
}

const fieldsIn = (json: string | null) => Fields.parse(z.json().parse(JSON.parse(json ?? '{}')))

async function judge(
  { tx, engine }: Operation,
  page: readonly LedgerTable[],
  letGo: ReadonlySet<number>,
  dependents: Dependents,
): Promise<void> {
  const wanted = await wantedAgain(tx, page)
  const created = wanted.flatMap(({ line, stored }) => (line.before === null ? [stored.productId] : []))
  const { onDocuments, stocked } = await findTraces(tx, engine, created)
  const off = wanted.flatMap(({ isSwitchedOff, stored }) => (isSwitchedOff ? [stored.productId] : []))
  const numbered = await findNumberedSince(tx, off, page[0]?.seq ?? 0)
  const keys = wanted.flatMap(({ product }) => product?.codes.map(({ key }) => key) ?? [])
  const owners = await findCodeOwners(tx, engine, keys)
  const here = new Set(wanted.map(({ stored }) => stored.productId))
  for (const { line, stored, product, isAsLeft } of wanted) {
    const { productId, sku } = stored
    const isTaken = product?.codes.some(({ key }) => {
      const owner = owners.get(key)
      return owner !== undefined && !here.has(owner.productId)
    })
    if (!isAsLeft) dependents.add(sku, 'changed-since')
    else if (line.before === null && onDocuments.has(productId)) dependents.add(sku, 'ordered')
    else if (line.before === null && stocked.has(productId)) dependents.add(sku, 'had-stock')
    else if (letGo.has(productId)) dependents.add(sku, 'serials-let-go')
    else if (numbered.has(productId)) dependents.add(sku, 'has-serials')
    else if (!product || isTaken === true) dependents.add(sku, 'code-taken')
  }
}
