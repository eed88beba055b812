import { sql } from 'kysely'
import type { Reader } from '../store/store'
import type { Differences } from './differences'

const mostNamed = 100

/** Has SQLite look at every page of its file, and whether its indexes say what its tables say. */
export async function checkFile(reader: Reader, differences: Differences): Promise<void> {
  const { rows } = await sql<{
    integrity_check: string
  }>`pragma integrity_check(${sql.lit(mostNamed)})`.execute(reader)
  for (const { integrity_check } of rows)
    if (integrity_check !== 'ok') differences.add(damage(integrity_check))
}

/** A damaged place, in the database's own words. */
export const damage = (detail: string) => ({
  what: 'store file',
  which: 'damaged',
  fromLedger: 'not comparable',
  stored: detail,
})
