import { sql } from 'kysely'
import type { WriteTransaction } from '../store/store'

/**
 * Takes the next `count` numbers of a series that starts at `first`, and gives the first of them.
 * They are used up with the transaction: a rolled-back one gives them back, so a series has no gaps.
 */
export async function takeNumbers(
  tx: WriteTransaction,
  series: string,
  { first, count = 1 }: { readonly first: number; readonly count?: number },
): Promise<number> {
  const { next } = await tx
    .insertInto('number_series')
    .values({ name: series, next: first + count })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet({ next: sql<number>`number_series.next + ${count}` }),
    )
    .returning('next')
    .executeTakeFirstOrThrow()
  return next - count
}
