import type { ProductCode, ProductDraft, ProductStatus } from '../../shared/ipc/products'
import { nameKey } from '../../shared/name-key'
import { productCodeKey } from '../../shared/product-code'
import { normalForm } from '../../shared/serial-number'
import type { CodeOwner, StoredProduct } from '../products/products-by-sku'
import { judgeCodes, type KeyedCode } from '../products/rules'
import type { SwitchingOff } from '../products/switching-off'
import type { ProductId } from '../../shared/values'
import type { FirstRows, PlannedCell, PlannedRow } from './planned-row'
import { cellsOf, codeTexts } from './product-cells'
import type { RowReader } from './row-reader'
import { english } from './words/en'

/** What a row says of a product; undefined where the file has no such column. */
export interface ProductInFile {
  readonly row: RowReader
  readonly sku: string | undefined
  readonly name: string | undefined
  readonly hasSerialNumbers: boolean | undefined
  readonly parentName: string | undefined
  readonly options: string | undefined
  readonly unit: string | undefined
  readonly location: string | undefined
  readonly status: ProductStatus | undefined
  readonly gtins: readonly string[] | undefined
  readonly barcodes: readonly string[] | undefined
}

/** What the store knows about the products of these rows. */
export interface KnownProducts {
  readonly owners: ReadonlyMap<string, CodeOwner>
  readonly stored: ReadonlyMap<ProductId, StoredProduct>
  /** Of the products that the file switches off. */
  readonly switchingOff: ReadonlyMap<ProductId, SwitchingOff>
}

export interface PlannedProduct extends PlannedRow {
  readonly before: StoredProduct | null
  /** What the product is to be; null where the row is refused. */
  readonly draft: ProductDraft | null
  readonly codes: readonly KeyedCode[]
}

export function readProductRow(row: RowReader): ProductInFile {
  const sku = row.code('sku', 64)
  const name = row.text('name', 200)
  if (sku !== undefined && normalForm(sku) === '') row.refuse('blank-sku', 'sku')
  if (name === '') row.refuse('blank-name', 'name')
  const unit = row.text('unit', 20)
  return {
    row,
    sku: sku === undefined ? undefined : normalForm(sku),
    name,
    hasSerialNumbers: row.yesNo('hasSerialNumbers'),
    parentName: row.text('parentName', 200),
    options: row.text('options', 200),
    unit: unit === '' ? undefined : unit,
    location: row.text('location', 60),
    status: statusIn(row),
    gtins: row.codes('gtins', 2048)?.map(normalForm),
    barcodes: row.codes('barcodes', 2048)?.map(normalForm),
  }
}

function statusIn(row: RowReader): ProductStatus | undefined {
  const text = row.text('status', 20)
  if (text === undefined || text === '') return undefined
  const lower = text.toLowerCase()
  if (lower === english.statuses.active) return 'active'
  if (lower === english.statuses.archived) return 'archived'
  return row.refuse('bad-status', 'status', text)
}

/** Every key by which the store is asked about a row. */
export function keysAskedFor({ sku, gtins, barcodes }: ProductInFile): string[] {
  const texts = [
    ...(sku === undefined ? [] : [sku, ...withZeros(sku)]),
    ...(gtins ?? []),
    ...(barcodes ?? []),
  ]
  return texts.filter((text) => text !== '').map(productCodeKey)
}

/** What a number could have been before Excel dropped the zeros in front of it. */
const withZeros = (sku: string): string[] =>
  /^[1-9]\d{0,11}$/u.test(sku) ? [1, 2, 3, 4, 5, 6].map((zeros) => '0'.repeat(zeros) + sku) : []

export function findStored(file: ProductInFile, known: KnownProducts): StoredProduct | undefined {
  if (file.sku === undefined || file.sku === '') return undefined
  const owner = known.owners.get(productCodeKey(file.sku))
  return owner?.isSku ? known.stored.get(owner.productId) : undefined
}

/** Judges what a row says against what is stored and against the rows before it. */
export function planProduct(file: ProductInFile, known: KnownProducts, seen: FirstRows): PlannedProduct {
  const { row, sku } = file
  const before = findStored(file, known)
  if (sku !== undefined && sku !== '') judgeSku(row, sku, before, known, seen)
  const draft = row.isRefused || sku === undefined ? undefined : draftOf(file, sku, before)
  const codes = draft ? judgedCodes(row, draft, known, seen, before) : []
  if (before && draft) judgeSwitchingOff(row, before, draft, known)
  return {
    row: row.number,
    kind: row.isRefused || !draft ? 'refused' : before ? kindOf(cellsOf(row, before, draft)) : 'new',
    revision: before?.revision ?? 0,
    // Made anew for the few rows that are looked at.
    get cells() {
      return cellsOf(row, before, draft)
    },
    troubles: row.troubles,
    warnings: row.warnings,
    before: before ?? null,
    draft: row.isRefused ? null : (draft ?? null),
    codes,
  }
}

const kindOf = (cells: readonly PlannedCell[]) =>
  cells.some(({ before }) => before !== null) ? 'changed' : 'unchanged'

function judgeSku(
  row: RowReader,
  sku: string,
  before: StoredProduct | undefined,
  known: KnownProducts,
  seen: FirstRows,
): void {
  const key = productCodeKey(sku)
  const earlier = seen.earlier(key, row.number)
  const owner = before ? undefined : known.owners.get(key)
  if (owner) row.refuse('code-taken', 'sku', sku, owner.sku)
  else if (earlier !== undefined) row.refuse('duplicate-in-file', 'sku', sku, String(earlier))
  if (before) return
  const zeros = withZeros(sku).find((padded) => known.owners.get(productCodeKey(padded))?.isSku)
  if (zeros !== undefined) row.warn('zeros-lost', 'sku', sku, zeros)
}

function draftOf(file: ProductInFile, sku: string, before: StoredProduct | undefined): ProductDraft {
  const { parentName } = file
  return {
    sku: before?.sku ?? sku,
    name: file.name ?? before?.name ?? '',
    parentName: parentName === undefined ? (before?.parentName ?? null) : parentOf(parentName, before),
    options: file.options ?? before?.options ?? '',
    unit: file.unit ?? before?.unit ?? english.newProductUnit,
    location: file.location ?? before?.location ?? '',
    status: file.status ?? before?.status ?? 'active',
    hasSerialNumbers: file.hasSerialNumbers ?? before?.hasSerialNumbers ?? false,
    codes: codesOf(file, before?.codes ?? []),
  }
}

/** A parent is known by its name in any case; its spelling stays. */
function parentOf(name: string, before: StoredProduct | undefined): string | null {
  if (name === '') return null
  const stored = before?.parentName ?? null
  return stored !== null && nameKey(stored) === nameKey(name) ? stored : name
}

/** Codes stay in their order where the file says the same; else GTINs come first. */
function codesOf({ gtins, barcodes }: ProductInFile, before: readonly ProductCode[]): ProductCode[] {
  const wanted = {
    gtin: gtins ?? codeTexts(before, 'gtin'),
    barcode: barcodes ?? codeTexts(before, 'barcode'),
  }
  const isSame = (kind: ProductCode['kind']) =>
    JSON.stringify(wanted[kind]) === JSON.stringify(codeTexts(before, kind))
  if (isSame('gtin') && isSame('barcode')) return [...before]
  const all = (kind: ProductCode['kind']) => wanted[kind].map((text) => ({ kind, text }))
  return [...all('gtin'), ...all('barcode')]
}

function judgedCodes(
  row: RowReader,
  draft: ProductDraft,
  known: KnownProducts,
  seen: FirstRows,
  before: StoredProduct | undefined,
): readonly KeyedCode[] {
  if (draft.codes.length > 50) row.refuse('too-long', 'barcodes', '', '50')
  const judged = judgeCodes(draft)
  if (!judged.ok) {
    const { refusal } = judged
    const text = refusal.code === 'product-code-empty' ? '' : refusal.text
    const field = draft.codes.find((code) => code.text === text)?.kind === 'gtin' ? 'gtins' : 'barcodes'
    row.refuse(refusal.code === 'product-code-twice' ? 'code-twice' : 'code-invalid', field, text)
    return []
  }
  for (const { kind, code, key } of judged.value.slice(1)) {
    const field = kind === 'gtin' ? 'gtins' : 'barcodes'
    const owner = known.owners.get(key)
    const earlier = seen.earlier(key, row.number)
    if (owner && owner.productId !== before?.productId) row.refuse('code-taken', field, code, owner.sku)
    else if (earlier !== undefined) row.refuse('duplicate-in-file', field, code, String(earlier))
  }
  return judged.value
}

function judgeSwitchingOff(
  row: RowReader,
  before: StoredProduct,
  draft: ProductDraft,
  known: KnownProducts,
): void {
  if (!before.hasSerialNumbers || draft.hasSerialNumbers) return
  const off = known.switchingOff.get(before.productId)
  const inUse = off?.openReceiptNumber ?? off?.openDispatchNumber
  if (inUse !== undefined) row.refuse('tracking-in-use', 'hasSerialNumbers', '', inUse)
}
