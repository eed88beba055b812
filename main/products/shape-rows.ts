import type { SerialShape, ShapeRule } from '../../shared/serial-shape'
import type { ProductId } from '../../shared/values'
import type { Reader, WriteTransaction } from '../store/store'

/** What new serial numbers of the product are held against. */
export async function readShapeRule(reader: Reader, productId: ProductId): Promise<ShapeRule> {
  const [rule] = (await readShapeRules(reader, [productId])).values()
  return rule ?? { kind: 'learned' }
}

/** The same for many products; those whose shape is learned are left out. */
export async function readShapeRules(
  reader: Reader,
  products: readonly ProductId[],
): Promise<ReadonlyMap<ProductId, ShapeRule>> {
  const rows = await reader
    .selectFrom('product_serial_shape')
    .where('product_id', 'in', products)
    .select(['product_id as productId', 'kind', 'length', 'prefix', 'alphabet'])
    .execute()
  return new Map(
    rows.map(({ productId, kind, ...shape }) => [
      productId,
      kind === 'off' ? { kind } : { kind: 'fixed', shape },
    ]),
  )
}

const nothing: SerialShape = { length: null, prefix: '', alphabet: 'any' }

export async function writeShapeRule(
  tx: WriteTransaction,
  productId: ProductId,
  rule: ShapeRule,
): Promise<void> {
  await tx.deleteFrom('product_serial_shape').where('product_id', '=', productId).execute()
  if (rule.kind === 'learned') return
  const shape = rule.kind === 'fixed' ? rule.shape : nothing
  await tx
    .insertInto('product_serial_shape')
    .values({ product_id: productId, kind: rule.kind, ...shape })
    .execute()
}
