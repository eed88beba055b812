import type { Answer, Input, RefusalTo } from '../../shared/ipc/contract'
import type { Product, ProductDraft } from '../../shared/ipc/products'
import { accepted, refused, type Result } from '../../shared/result'
import { normalForm } from '../../shared/serial-number'
import { ProductId } from '../../shared/values'
import { changedFields } from '../ledger/changed-fields'
import type { Operation, WarehouseDeps } from '../ledger/operation'
import { writeAndTell } from '../ledger/write-and-tell'
import type { Reader, WriteTransaction } from '../store/store'
import { parentNamed } from './parent-rows'
import { fieldsOf, ofProduct } from './product-fields'
import { findTakenCode, replaceCodes } from './product-code-rows'
import { findProduct, insertProduct, type ProductToKeep, readProduct, updateProduct } from './product-rows'
import { judgeCodes, type KeyedCode } from './rules'
import { readBecameWithoutSerial, switchTracking, whyNotSwitch } from './tracking'

export function createProduct(
  deps: WarehouseDeps,
  { operationId, product: draft }: Input<'products.create'>,
): Promise<Answer<'products.create'>> {
  return writeAndTell<Product, RefusalTo<'products.create'>>(
    deps,
    { operationId, topics: ['products'] },
    async (operation) => {
      const codes = await judgeFreeCodes(operation.tx, draft, null)
      if (!codes.ok) return codes
      const product = await withParent(operation.tx, draft, codes.value)
      const productId = await insertProduct(operation.tx, product)
      await replaceCodes(operation.tx, productId, codes.value)
      await operation.ledger.append([
        ofProduct('product created', productId, {
          before: null,
          after: JSON.stringify(fieldsOf(product.draft)),
        }),
      ])
      return accepted(await readProduct(operation.tx, productId))
    },
    async (tx, documentId) => accepted(await readProduct(tx, ProductId.parse(documentId))),
  )
}

/** Refused when somebody else saved the product after this revision; switching tracking is a part of it (R10). */
export function saveProduct(
  deps: WarehouseDeps,
  input: Input<'products.save'>,
): Promise<Answer<'products.save'>> {
  const { operationId, productId } = input
  return writeAndTell<SavedProduct, RefusalTo<'products.save'>>(
    deps,
    { operationId, topics: ['products', 'serials', 'sales'] },
    async (operation) => {
      const before = await findProduct(operation.tx, productId)
      if (!before) return refused({ code: 'product-not-found' })
      if (before.revision !== input.revision) return refused({ code: 'changed-elsewhere', what: before.name })
      const codes = await judgeFreeCodes(operation.tx, input.product, productId)
      if (!codes.ok) return codes
      const refusal = await whyNotSwitch(operation.tx, before, input)
      if (refusal) return refused(refusal)
      const after = await withParent(operation.tx, input.product, codes.value)
      return accepted(await keep(operation, before, after))
    },
    async (tx) =>
      accepted({
        product: await readProduct(tx, productId),
        becameWithoutSerial: await readBecameWithoutSerial(tx, productId, operationId),
      }),
  )
}

interface SavedProduct {
  product: Product
  becameWithoutSerial: number
}

async function keep(operation: Operation, before: Product, after: ProductToKeep): Promise<SavedProduct> {
  const changed = changedFields(fieldsOf(before), fieldsOf(after.draft))
  if (!changed) return { product: before, becameWithoutSerial: 0 }
  const { tx, ledger } = operation
  await updateProduct(tx, before, after)
  await replaceCodes(tx, before.productId, after.codes)
  await ledger.append([ofProduct('product changed', before.productId, changed)])
  const becameWithoutSerial = await switchTracking(operation, before, after.draft.hasSerialNumbers)
  return { product: await readProduct(tx, before.productId), becameWithoutSerial }
}

/** The codes of the draft; refused when one is no code, or another product has it. */
async function judgeFreeCodes(
  reader: Reader,
  draft: ProductDraft,
  productId: ProductId | null,
): Promise<Result<KeyedCode[], RefusalTo<'products.create'>>> {
  const codes = judgeCodes(draft)
  if (!codes.ok) return codes
  const taken = await findTakenCode(reader, codes.value, productId)
  if (!taken) return codes
  const { key, ...owner } = taken
  const code = codes.value.find((one) => one.key === key)
  if (!code) throw new Error(`${key} was not asked for`)
  if (code.kind === 'sku') return refused({ code: 'sku-taken', sku: code.code, ...owner })
  return refused({ code: 'product-code-taken', text: code.code, ...owner })
}

async function withParent(
  tx: WriteTransaction,
  draft: ProductDraft,
  codes: readonly KeyedCode[],
): Promise<ProductToKeep> {
  const parent = await parentNamed(tx, draft.parentName)
  const kept = {
    ...draft,
    sku: normalForm(draft.sku),
    parentName: parent?.name ?? null,
    codes: draft.codes.map(({ kind, text }) => ({ kind, text: normalForm(text) })),
  }
  return { draft: kept, parent, codes }
}
