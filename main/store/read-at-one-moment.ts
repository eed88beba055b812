import { Kysely, sql } from 'kysely'
import type { Reader } from './store'

/**
 * Everything that the work reads is as it was at one moment, whatever others write meanwhile. On SQLite the reader has
 * to be a connection of its own: all its queries see that moment until the work is done.
 */
export async function readAtOneMoment<Answer>(
  dialect: 'sqlite' | 'postgres',
  reader: Reader,
  work: (reader: Reader) => Promise<Answer>,
): Promise<Answer> {
  if (dialect === 'sqlite') return readDeferred(reader, work)
  if (!(reader instanceof Kysely)) throw new TypeError('Nothing but a connection can begin a transaction')
  return reader
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((moment) => work(moment))
}

// Kysely's own transaction begins as a writer, which a reading connection refuses.
async function readDeferred<Answer>(
  reader: Reader,
  work: (reader: Reader) => Promise<Answer>,
): Promise<Answer> {
  await sql`begin deferred`.execute(reader)
  try {
    return await work(reader)
  } finally {
    await sql`rollback`.execute(reader)
  }
}
