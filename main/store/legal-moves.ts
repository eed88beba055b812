import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Engine } from './engine'

type Moves = readonly (readonly [from: string, to: string])[]

/**
 * Lets the status of a row change only along the given moves; any other UPDATE of it fails, whatever program sends it.
 * Called again for a table, it replaces the moves.
 */
export async function allowOnlyMoves(
  db: Kysely<unknown>,
  engine: Engine,
  table: string,
  moves: Moves,
): Promise<void> {
  await guard(db, engine, {
    table,
    name: 'legal_move',
    on: sql`update`,
    when: sql`old.status <> new.status and not ${isLegal(moves)}`,
    message: 'illegal move',
  })
}

// Measured: for `in (…)` SQLite builds its list anew for every row that a trigger sees, which doubled the time of a commit.
function isLegal(moves: Moves): RawBuilder<unknown> {
  const cases = [...new Set(moves.map(([from]) => from))].map((from) => {
    const ways = moves.filter((move) => move[0] === from)
    const isOneOfThem = ways.map(([, to]) => sql`new.status = ${sql.lit(to)}`)
    return sql`when ${sql.lit(from)} then (${sql.join(isOneOfThem, sql` or `)})`
  })
  return sql`case old.status ${sql.join(cases, sql` `)} else false end`
}

/** What was once written stays: its life ends in a status, never in a DELETE. */
export async function refuseDeletes(db: Kysely<unknown>, engine: Engine, table: string): Promise<void> {
  await guard(db, engine, {
    table,
    name: 'no_delete',
    on: sql`delete`,
    when: sql`true`,
    message: 'never deleted',
  })
}

interface Guard {
  readonly table: string
  readonly name: string
  readonly on: ReturnType<typeof sql>
  readonly when: ReturnType<typeof sql>
  readonly message: string
}

async function guard(
  db: Kysely<unknown>,
  engine: Engine,
  { table, name, on, when, message }: Guard,
): Promise<void> {
  const trigger = `${table}_${name}`
  const said = sql.lit(`${table}: ${message}`)
  if (engine.dialect === 'sqlite') {
    await sql`drop trigger if exists ${sql.id(trigger)}`.execute(db)
    await sql`create trigger ${sql.id(trigger)} before ${on} on ${sql.table(table)} when ${when}
      begin select raise(abort, ${said}); end`.execute(db)
    return
  }
  await sql`create or replace function ${sql.id(trigger)}() returns trigger language plpgsql as ${sql.lit(
    `begin raise exception '${table}: ${message}'; end`,
  )}`.execute(db)
  await sql`create or replace trigger ${sql.id(trigger)} before ${on} on ${sql.table(table)}
    for each row when (${when}) execute function ${sql.id(trigger)}()`.execute(db)
}
