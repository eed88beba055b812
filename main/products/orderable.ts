import type { RefusalOf } from '../../shared/refusal'
import type { ProductId } from '../../shared/values'
import type { Operation } from '../ledger/operation'

/** Why one of these products can be neither bought nor sold. */
export async function whyNotOrderable(
  { tx, engine }: Pick<Operation, 'tx' | 'engine'>,
  lines: readonly { readonly productId: ProductId }[],
): Promise<RefusalOf<'product-not-found' | 'product-archived'> | undefined> {
  const problem = await tx
    .selectFrom(engine.rowsOf('line', { productId: 'integer' }, lines))
    .leftJoin('product', 'product.id', 'line.productId')
    .where((eb) => eb.or([eb('product.id', 'is', null), eb('product.status', '=', 'archived')]))
    .orderBy('product.id')
    .select('product.name')
    .executeTakeFirst()
  if (!problem) return undefined
  if (problem.name === null) return { code: 'product-not-found' }
  return { code: 'product-archived', productName: problem.name }
}
