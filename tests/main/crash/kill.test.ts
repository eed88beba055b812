import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { dataPaths } from '../../../main/paths'
import { Station } from '../../../main/station'
import { openSqliteReader } from '../../../main/store/open-sqlite-reader'
import type { WarehouseSchema } from '../../../main/store/schema'
import { warehousePlan } from '../../../main/store/warehouse-plan'
import { chances } from '../../support/chances'
import { askStation, quietSurroundings } from '../../support/station'
import { aReceiptToFill } from './filling'
import { isEqualToItsLedger } from './proven'

/** Folders at work side by side, and how often each of their stations is killed: 200 kills in all. */
const stations = 4
const killsEach = 50

const hook = pathToFileURL(join(import.meta.dirname, '../../support/typescript-hook.mjs')).href
const script = join(import.meta.dirname, 'receiving.process.ts')
const folders: string[] = []

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

describe('killing a station 200 times while it receives', () => {
  it('loses nothing that was acknowledged and doubles nothing', { timeout: 300_000 }, async () => {
    const filled = await Promise.all(Array.from({ length: stations }, (_, seed) => receiveAndKill(seed + 1)))

    for (const { onFile, acknowledged, captured, counted, isProven } of filled) {
      expect(acknowledged.length).toBeGreaterThan(killsEach)
      expect(new Set(acknowledged).size).toBe(acknowledged.length)
      expect(acknowledged.filter((serial) => !onFile.has(serial))).toEqual([])
      expect(captured.size).toBe(onFile.size)
      expect([...captured.values()].filter((times) => times !== 1)).toEqual([])
      expect(counted).toBe(onFile.size)
      expect(isProven).toBe(true)
    }
  })
})

async function receiveAndKill(seed: number) {
  const folder = mkdtempSync(join(tmpdir(), 'station-kill-'))
  folders.push(folder)
  const chance = chances(seed)
  const acknowledged: string[] = []
  for (let kill = 0; kill < killsEach; kill += 1) acknowledged.push(...(await runUntilKilled(folder, chance)))
  return { acknowledged, ...(await readAfterwards(folder)) }
}

/** Lets it acknowledge a few numbers, then kills it wherever it is in the next ones. */
async function runUntilKilled(folder: string, chance: () => number): Promise<string[]> {
  const child: ChildProcessByStdio<null, Readable, null> = spawn(
    process.execPath,
    ['--import', hook, script, folder],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
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

async function readAfterwards(folder: string) {
  const paths = dataPaths(folder)
  const station = new Station({ ...quietSurroundings, paths })
  await station.open()
  const ask = askStation(station)
  const receiptId = await aReceiptToFill(ask)
  await ask('scanning.takeUp', { work: { kind: 'receiving', receiptId } })
  await vi.waitFor(async () => expect((await ask('scanning.readDesk', {})).waiting).toBe(0), {
    timeout: 30_000,
  })
  const receipt = await ask('receiving.readReceipt', { receiptId })
  await station.close()
  const opened = openSqliteReader<WarehouseSchema>(paths.warehouse, warehousePlan)
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  const stored = opened.value
  const serials = await stored.reader.selectFrom('serial_number').select('serial').execute()
  const captures = await stored.reader
    .selectFrom('ledger')
    .where('event', '=', 'captured')
    .groupBy('serial')
    .select(['serial', (line) => line.fn.countAll<number>().as('times')])
    .execute()
  stored.close()
  return {
    onFile: new Set(serials.map(({ serial }) => serial)),
    captured: new Map(captures.map(({ serial, times }) => [serial, times])),
    counted: receipt.captured,
    isProven: await isEqualToItsLedger(paths.warehouse),
  }
}
