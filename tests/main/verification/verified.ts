import Database from 'better-sqlite3'
import { type RawBuilder, sql } from 'kysely'
import type { Store } from '../../../main/store/store'
import { verify } from '../../../main/verification/verify'
import type { Difference, VerificationReport } from '../../../shared/ipc/verification'
import { aMoment } from '../../support/warehouse'

export const verified = (store: Store): Promise<VerificationReport> =>
  verify(store, { now: () => aMoment, tell: () => undefined })

/** What the verification finds, and that it counts what it finds. */
export async function differencesIn(store: Store): Promise<Difference[]> {
  const { differences, differenceCount, isEqual } = await verified(store)
  if (differenceCount !== differences.length || isEqual !== (differenceCount === 0))
    throw new Error(`${differenceCount} differences were counted, and ${differences.length} named`)
  return differences
}

/** Changes a store as somebody with a database tool would: past triggers and references. */
export async function tamper(store: Store, ...changes: readonly RawBuilder<unknown>[]): Promise<void> {
  if (store.engine.dialect === 'sqlite') return tamperWithFile(await readFile(store), changes, store)
  return store.write(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    for (const change of changes) await change.execute(tx)
  })
}

function tamperWithFile(file: string, changes: readonly RawBuilder<unknown>[], { reader }: Store): void {
  const connection = new Database(file)
  try {
    connection.pragma('foreign_keys = off')
    const triggers = connection.prepare<[], string>(`select name from sqlite_schema where type = 'trigger'`)
    for (const trigger of triggers.pluck().all()) connection.exec(`drop trigger "${trigger}"`)
    for (const change of changes) {
      const { sql: text, parameters } = change.compile(reader)
      connection.prepare(text).run(...parameters)
    }
  } finally {
    connection.close()
  }
}

/** Where an SQLite store lies. */
async function readFile({ reader }: Store): Promise<string> {
  const { rows } = await sql<{ file: string }>`pragma database_list`.execute(reader)
  const [main] = rows
  if (!main) throw new Error('The store has no file')
  return main.file
}
