import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { expect, vi } from 'vitest'
import { dataPaths } from '../../../main/paths'
import { Station } from '../../../main/station'
import { openSqliteReader } from '../../../main/store/open-sqlite-reader'
import type { WarehouseSchema } from '../../../main/store/schema'
import type { Reader } from '../../../main/store/store'
import { warehousePlan } from '../../../main/store/warehouse-plan'
import type { Work } from '../../../shared/ipc/scanning'
import { verifyFile } from '../../../main/verification/verify-file'
import { chances } from '../../support/chances'
import { type Ask, askStation, quietSurroundings } from '../../support/station'

interface Killing {
  /** The compiled program that works on a folder and says each number that was accepted. */
  readonly program: string
  readonly folder: string
  readonly kills: number
  readonly seed: number
}

/** Lets a station work and kills it, again and again on the same folder; gives all that it acknowledged. */
export async function workAndKill({ kills, seed, ...on }: Killing): Promise<string[]> {
  const chance = chances(seed)
  const acknowledged: string[] = []
  for (let kill = 0; kill < kills; kill += 1) acknowledged.push(...(await runUntilKilled(on, chance)))
  return acknowledged
}

/** Lets it acknowledge a few numbers, then kills it wherever it is in the next ones. */
async function runUntilKilled(
  { program, folder }: Pick<Killing, 'program' | 'folder'>,
  chance: () => number,
): Promise<string[]> {
  const child: ChildProcessByStdio<null, Readable, null> = spawn(process.execPath, [program, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const enough = 1 + Math.floor(chance() * 12)
  const acknowledged: string[] = []
  for await (const serial of createInterface(child.stdout)) {
    acknowledged.push(serial)
    if (acknowledged.length !== enough) continue
    await setTimeout(chance() * 4)
    child.kill('SIGKILL')
  }
  await ended
  return acknowledged
}

/** Starts the station once more and lets it judge what still waits for the work; then reads its documents. */
export async function afterwards<Read>(
  folder: string,
  findWork: (ask: Ask) => Promise<Work>,
  read: (ask: Ask, work: Work) => Promise<Read>,
): Promise<Read> {
  const station = new Station({ ...quietSurroundings, paths: dataPaths(folder) })
  await station.open()
  const ask = askStation(station)
  const work = await findWork(ask)
  await ask('scanning.takeUp', { work })
  await vi.waitFor(async () => expect((await ask('scanning.readDesk', {})).waiting).toBe(0), {
    timeout: 30_000,
  })
  const answer = await read(ask, work)
  await station.close()
  return answer
}

interface Written {
  /** The numbers in this status. */
  readonly onFile: ReadonlySet<string>
  /** How often the ledger says so of each. */
  readonly times: ReadonlyMap<string | null, number>
  readonly isProven: boolean
}

/** What is on disk: the numbers in a status, the ledger's lines of the event that led there, and whether they agree. */
export async function readWritten(
  folder: string,
  { status, event }: { readonly status: 'receiving' | 'picked'; readonly event: 'captured' | 'picked' },
): Promise<Written> {
  const { warehouse } = dataPaths(folder)
  const opened = openSqliteReader<WarehouseSchema>(warehouse, warehousePlan)
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  const stored = opened.value
  const serials = await serialsIn(stored.reader, status)
  const lines = await stored.reader
    .selectFrom('ledger')
    .where('event', '=', event)
    .groupBy('serial')
    .select(['serial', (line) => line.fn.countAll<number>().as('times')])
    .execute()
  stored.close()
  return {
    onFile: new Set(serials.map(({ serial }) => serial)),
    times: new Map(lines.map(({ serial, times }) => [serial, times])),
    isProven: await isEqualToItsLedger(warehouse),
  }
}

const serialsIn = (reader: Reader, status: 'receiving' | 'picked') =>
  reader.selectFrom('serial_number').where('status', '=', status).select('serial').execute()

/** Whether what is stored follows from its ledger, to the letter. */
async function isEqualToItsLedger(file: string): Promise<boolean> {
  const verified = await verifyFile(file, undefined, { now: Date.now, tell: () => undefined })
  if (!verified.ok) throw new Error(JSON.stringify(verified.refusal))
  return verified.value.isEqual
}
