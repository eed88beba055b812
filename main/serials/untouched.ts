import { sql } from 'kysely'
import type { SerialId } from '../../shared/values'
import type { Engine } from '../store/engine'
import type { Reader } from '../store/store'

/** A serial number, and a line of the ledger about it. */
export interface UnitLine {
  readonly serialId: SerialId
  readonly seq: number
}

/** Of these numbers, those to which nothing has happened after their line. */
export async function findUntouched(
  reader: Reader,
  engine: Engine,
  lines: readonly UnitLine[],
): Promise<ReadonlySet<number>> {
  const asked = engine.rowsOf(
    'asked',
    { serialId: 'integer', seq: 'integer' },
    lines.map(({ serialId, seq }) => ({ serialId, seq })),
  )
  const found = await reader
    .selectFrom(asked)
    .where(
      sql<boolean>`not exists (
        select 1 from ledger as later where later.serial_id = ${sql.ref('asked.serialId')}
          and later.seq > ${sql.ref('asked.seq')})`,
    )
    .select('asked.serialId')
    .execute()
  return new Set(found.map(({ serialId }) => serialId))
}
