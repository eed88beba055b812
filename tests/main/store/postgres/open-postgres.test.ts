import { type QueryExecutorProvider, sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { openPostgresStore, type PostgresStoreOptions } from '../../../../main/store/open-postgres'
import type { ServerAddress } from '../../../../main/store/postgres/server-pool'
import type { Store } from '../../../../main/store/store'
import { StoreFault } from '../../../../main/store/store-fault'
import { Cable } from '../../../support/cable'
import { createDatabase, dropDatabase, type TestServer, withClient } from '../../../support/postgres'
import { freePort } from '../../../support/postgres-server'
import { type NotesSchema, notes, notesPlan } from '../notes-plan'

const server = inject('postgres')

describe.skipIf(!server)('a store on PostgreSQL', () => {
  let address: ServerAddress
  let stores: Store<NotesSchema>[]

  beforeEach(async () => {
    address = await createDatabase(readServer(), 'template0')
    stores = []
  })
  afterEach(async () => {
    await Promise.all(stores.map((store) => store.close()))
    await dropDatabase(readServer(), address)
  })

  async function tryToOpen(at = address, plan = notesPlan, options: PostgresStoreOptions = {}) {
    const opened = await openPostgresStore<NotesSchema>(at, plan, options)
    if (opened.ok) stores.push(opened.value)
    return opened
  }

  async function open(options?: PostgresStoreOptions, at = address): Promise<Store<NotesSchema>> {
    const opened = await tryToOpen(at, notesPlan, options)
    if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
    return opened.value
  }

  it('is made once when two stations open it at the same moment', async () => {
    const opened = await Promise.all([tryToOpen(), tryToOpen()])

    expect(opened).toEqual([expect.objectContaining({ ok: true }), expect.objectContaining({ ok: true })])
  })

  it('is left alone when a newer version wrote it', async () => {
    await open()

    const opened = await tryToOpen(address, { ...notesPlan, migrations: { '0001-notes': notes } })

    expect(opened).toEqual({
      ok: false,
      refusal: { code: 'server-newer', server: expect.any(String), version: 2, known: 1 },
    })
  })

  it('is unreachable where no server listens', async () => {
    const port = await freePort()

    expect(await tryToOpen({ ...address, port })).toEqual({
      ok: false,
      refusal: {
        code: 'server-unreachable',
        server: `127.0.0.1:${port}/${address.database}`,
        detail: expect.stringContaining('ECONNREFUSED'),
      },
    })
  })

  it.each([
    ['the user', { user: 'stranger' }],
    ['the database', { database: 'nowhere' }],
  ])('is refused when the server does not know %s', async (_what, wrong) => {
    expect(await tryToOpen({ ...address, ...wrong })).toMatchObject({
      ok: false,
      refusal: { code: 'server-refused' },
    })
  })

  it('says the name of the station, and limits its statements and its idle transactions', async () => {
    const { reader } = await open({ applicationName: 'Bench 3', statementTimeout: 12_000 })

    const { rows } = await sql<object>`select current_setting('application_name') as name,
      current_setting('statement_timeout') as statement,
      current_setting('idle_in_transaction_session_timeout') as idle`.execute(reader)

    expect(rows).toEqual([{ name: 'Bench 3', statement: '12s', idle: '5s' }])
  })

  it('does the work once more when its connection is cut', async () => {
    const store = await open()
    let attempts = 0

    await store.write(async (tx) => {
      attempts += 1
      await tx.insertInto('note').values({ book: 1, title: 'a' }).execute()
      if (attempts === 1) await cut(tx)
      await tx.insertInto('note').values({ book: 1, title: 'b' }).execute()
    })

    expect(attempts).toBe(2)
    expect(await readTitles(store)).toEqual(['a', 'b'])
  })

  it('reports a server that stays away, and works again when it is back', async () => {
    const cable = new Cable(await freePort(), address.port)
    await cable.plugIn()
    const store = await open({ writePatience: 100 }, { ...address, port: cable.port })
    await addNote(store, 'a')
    await cable.pull()

    const fault: unknown = await addNote(store, 'b').catch((error: unknown) => error)

    await cable.plugIn()
    expect(fault).toBeInstanceOf(StoreFault)
    expect(fault).toMatchObject({ code: 'store-lost' })
    await addNote(store, 'c')
    expect(await readTitles(store)).toEqual(['a', 'c'])
    await cable.pull()
  })

  it('writes as soon as the server is back, when that is soon enough', async () => {
    const cable = new Cable(await freePort(), address.port)
    await cable.plugIn()
    const store = await open({}, { ...address, port: cable.port })
    await cable.pull()

    const written = addNote(store, 'a')
    await cable.plugIn()

    await written
    expect(await readTitles(store)).toEqual(['a'])
    await cable.pull()
  })

  it('refuses to commit what went on after an error', async () => {
    const store = await open()

    const written = store.write(async (tx) => {
      await tx.insertInto('note').values({ book: 1, title: 'a' }).execute()
      await sql`select 1 / 0`.execute(tx).catch(() => undefined)
    })

    await expect(written).rejects.toThrow('rolled back instead of committed')
    expect(await readTitles(store)).toEqual([])
  })
})

const addNote = (store: Store<NotesSchema>, title: string) =>
  store.write((tx) => tx.insertInto('note').values({ book: 1, title }).execute())

const readTitles = async ({ reader }: Store<NotesSchema>) =>
  (await reader.selectFrom('note').select('title').execute()).map(({ title }) => title)

async function cut(tx: QueryExecutorProvider): Promise<void> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
  await withClient(readServer().address, (client) =>
    client.query('select pg_terminate_backend($1, 5000)', [rows[0]?.pid]),
  )
}

function readServer(): TestServer {
  if (!server) throw new Error('PostgreSQL was not found')
  return server
}
