import type { SelectQueryBuilder } from 'kysely'

/** How many rows a query finds. */
export async function countOf<Tables, Joined extends keyof Tables>(
  query: SelectQueryBuilder<Tables, Joined, object>,
): Promise<number> {
  const { rows } = await query
    .clearSelect()
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .$castTo<{ rows: number }>()
    .executeTakeFirstOrThrow()
  return rows
}
