import type { Answer, Input, RefusalTo } from '../../shared/ipc/contract'
import type { SerialShapeOfProduct } from '../../shared/ipc/products'
import { accepted, refused } from '../../shared/result'
import { normalForm, serialKey } from '../../shared/serial-number'
import type { ShapeRule } from '../../shared/serial-shape'
import type { ProductId } from '../../shared/values'
import { changedFields } from '../ledger/changed-fields'
import type { WarehouseDeps } from '../ledger/operation'
import { writeAndTell } from '../ledger/write-and-tell'
import { readNewestKeys } from '../serials/known-serials'
import { learnShape, shapeSampleSize } from '../serials/shape'
import type { Reader } from '../store/store'
import { findProduct } from './product-rows'
import { readShapeRule, writeShapeRule } from './shape-rows'

/** What new serial numbers of a product are held against, and what its newest ones have in common. */
export async function readSerialShape(reader: Reader, productId: ProductId): Promise<SerialShapeOfProduct> {
  const newest = await readNewestKeys(reader, productId, shapeSampleSize)
  const learned = learnShape(newest)
  return {
    rule: await readShapeRule(reader, productId),
    learned: learned ? { ...learned, checkDigit: learned.checkDigit ?? null } : null,
    learnedFrom: newest.length,
  }
}

/** Sets what new serial numbers are held against; those that are on file stay as they are. */
export function setSerialShape(
  deps: WarehouseDeps,
  { operationId, productId, rule: wanted }: Input<'products.setSerialShape'>,
): Promise<Answer<'products.setSerialShape'>> {
  return writeAndTell<SerialShapeOfProduct, RefusalTo<'products.setSerialShape'>>(
    deps,
    { operationId, topics: ['products'] },
    async ({ tx, ledger }) => {
      if (!(await findProduct(tx, productId))) return refused({ code: 'product-not-found' })
      const rule = inKeyForm(wanted)
      const before = await readShapeRule(tx, productId)
      const changed = changedFields({ serialShape: before }, { serialShape: rule })
      if (!changed) return accepted(await readSerialShape(tx, productId))
      await writeShapeRule(tx, productId, rule)
      await ledger.append([
        { event: 'product changed', productId, ...changed, document: 'product', documentId: productId },
      ])
      return accepted(await readSerialShape(tx, productId))
    },
    async (tx) => accepted(await readSerialShape(tx, productId)),
  )
}

/** Numbers are compared in the form of serial keys, so their beginning is, too. */
function inKeyForm(rule: ShapeRule): ShapeRule {
  if (rule.kind !== 'fixed') return rule
  const { kind, shape } = rule
  const { length, prefix, alphabet } = shape
  return { kind, shape: { length, prefix: serialKey(normalForm(prefix)), alphabet } }
}
