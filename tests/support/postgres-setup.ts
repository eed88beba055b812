import { existsSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { openPostgresStore } from '../../main/store/open-postgres'
import { warehousePlan } from '../../main/store/warehouse-plan'
import { type TestServer, UNFINISHED_TEMPLATE, WAREHOUSE_TEMPLATE, failureFile, withClient } from './postgres'
import { findPostgresBinaries } from './postgres-binaries'
import { freePort, PostgresServer } from './postgres-server'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: TestServer | null
  }
}

/**
 * Starts one PostgreSQL for all tests and removes it at the end. Does not wait for it: a test that needs it does,
 * and the others run meanwhile.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const binaries = findPostgresBinaries()
  if (!binaries) {
    project.provide('postgres', null)
    process.stdout.write(
      'PostgreSQL was not found (initdb on the PATH or in /usr/lib/postgresql): its half is skipped.\n',
    )
    return undefined
  }
  const folder = mkdtempSync(path.join(fastFolder(), 'station-postgres-'))
  const server = new PostgresServer(binaries, folder, await freePort())
  project.provide('postgres', { folder, address: server.address() })
  const kill = () => server.kill()
  process.once('exit', kill)
  const started = prepare(server).catch((error: unknown) => writeFileSync(failureFile(folder), String(error)))
  return async () => {
    await started
    await server.stop()
    process.off('exit', kill)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The template gets its name only when it is complete: that is what the tests wait for. */
async function prepare(server: PostgresServer): Promise<void> {
  await server.start()
  await withClient(server.address(), (client) => client.query(`create database ${UNFINISHED_TEMPLATE}`))
  const opened = await openPostgresStore(server.address(UNFINISHED_TEMPLATE), warehousePlan)
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  await opened.value.close()
  await withClient(server.address(), (client) =>
    client.query(`alter database ${UNFINISHED_TEMPLATE} rename to ${WAREHOUSE_TEMPLATE}`),
  )
}

const MEMORY = '/dev/shm'
const ROOM = 1_000_000_000

/** A database is made in 15 ms in memory, and in up to 300 ms on a disk. */
function fastFolder(): string {
  if (!existsSync(MEMORY)) return tmpdir()
  const { bavail, bsize } = statfsSync(MEMORY)
  return bavail * bsize > ROOM ? MEMORY : tmpdir()
}
