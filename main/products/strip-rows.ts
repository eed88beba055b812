import { noStripping, type StripRule } from '../../shared/strip-rule'
import type { ProductId } from '../../shared/values'
import type { Reader, WriteTransaction } from '../store/store'

/** What is stripped from plain scans of a product. */
export async function readProductStripping(reader: Reader, productId: ProductId): Promise<StripRule> {
  return (await readProductStrippings(reader, [productId])).get(productId) ?? noStripping
}

/** The same for many products; those without a rule are left out. */
export async function readProductStrippings(
  reader: Reader,
  products: readonly ProductId[],
): Promise<ReadonlyMap<ProductId, StripRule>> {
  const rows = await reader
    .selectFrom('product_strip_rule')
    .where('product_id', 'in', products)
    .select(['product_id as productId', 'kind', 'text'])
    .execute()
  return new Map(rows.map(({ productId, ...rule }) => [productId, rule]))
}

export async function writeProductStripping(
  tx: WriteTransaction,
  productId: ProductId,
  rule: StripRule,
): Promise<void> {
  await tx.deleteFrom('product_strip_rule').where('product_id', '=', productId).execute()
  if (rule.kind === 'none') return
  await tx
    .insertInto('product_strip_rule')
    .values({ product_id: productId, ...rule })
    .execute()
}
