import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'
import type { ServerAddress } from '../../main/store/postgres/server-pool'

/** The PostgreSQL that the whole test run shares. */
export interface TestServer {
  readonly folder: string
  /** Its database `postgres`, as superuser. */
  readonly address: ServerAddress
}

export const WAREHOUSE_TEMPLATE = 'warehouse_template'
export const UNFINISHED_TEMPLATE = 'warehouse_unfinished'

export const failureFile = (folder: string): string => path.join(folder, 'failure.txt')

const START_LIMIT = 40_000

/** A database of its own in a moment: a copy of the migrated warehouse, or empty. */
export async function createDatabase(
  server: TestServer,
  like: typeof WAREHOUSE_TEMPLATE | 'template0',
): Promise<ServerAddress> {
  await untilReady(server)
  const database = `test_${crypto.randomUUID().replaceAll('-', '')}`
  await withClient(server.address, (client) => client.query(`create database ${database} template ${like}`))
  return { ...server.address, database }
}

export async function dropDatabase(server: TestServer, { database }: ServerAddress): Promise<void> {
  await withClient(server.address, (client) => client.query(`drop database ${database} with (force)`))
}

export async function withClient<Answer>(
  address: ServerAddress,
  work: (client: Client) => Promise<Answer>,
): Promise<Answer> {
  const client = new Client(address)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function untilReady(server: TestServer, deadline = Date.now() + START_LIMIT): Promise<void> {
  if (existsSync(failureFile(server.folder)))
    throw new Error(readFileSync(failureFile(server.folder), 'utf8'))
  if (await isReady(server)) return
  if (Date.now() > deadline) throw new Error('PostgreSQL did not start in time')
  await setTimeout(30)
  await untilReady(server, deadline)
}

async function isReady({ address }: TestServer): Promise<boolean> {
  try {
    const found = await withClient(address, (client) =>
      client.query('select 1 from pg_database where datname = $1', [WAREHOUSE_TEMPLATE]),
    )
    return found.rowCount === 1
  } catch {
    return false
  }
}
