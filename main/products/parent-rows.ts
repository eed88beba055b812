import { nameKey } from '../../shared/name-key'
import type { WriteTransaction } from '../store/store'

export interface Parent {
  readonly id: number
  readonly name: string
}

/** The parent product of that name, made where there is none; null without a name. */
export async function parentNamed(tx: WriteTransaction, name: string | null): Promise<Parent | null> {
  const key = nameKey(name ?? '')
  if (name === null || key === '') return null
  await tx
    .insertInto('product_parent')
    .values({ name, name_key: key })
    .onConflict((conflict) => conflict.column('name_key').doNothing())
    .execute()
  return tx
    .selectFrom('product_parent')
    .where('name_key', '=', key)
    .select(['id', 'name'])
    .executeTakeFirstOrThrow()
}
