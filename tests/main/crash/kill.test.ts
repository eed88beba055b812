import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CompiledPrograms, compilePrograms } from '../../support/compile-programs'
import { aReceiptToFill } from './filling'
import { afterwards, readWritten, workAndKill } from './killing'
import { aDispatchToPack } from './packing'

/** Folders at work side by side, and how often each of their stations is killed: 200 kills while receiving. */
const stations = 4
const killsEach = 50
const killsWhilePacking = 15

const folders: string[] = []
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'station-kill-'))
  folders.push(folder)
  return folder
}
const seeds = Array.from({ length: stations }, (_, place) => place + 1)

let programs: CompiledPrograms
beforeAll(async () => {
  programs = await compilePrograms(import.meta.dirname, ['receiving.process.ts', 'packing.process.ts'])
})
afterAll(() => {
  programs.remove()
  folders.forEach((folder) => rmSync(folder, { recursive: true, force: true }))
})

describe('killing a station 200 times while it receives', () => {
  it('loses nothing that was acknowledged and doubles nothing', { timeout: 900_000 }, async () => {
    const filled = await Promise.all(seeds.map(receiveAndKill))

    expect(filled.flatMap((kept) => wrongIn(kept, killsEach))).toEqual([])
  })
})

describe('killing a station 60 times while it packs a dispatch', () => {
  it('loses nothing that was acknowledged and packs nothing twice', { timeout: 900_000 }, async () => {
    const packed = await Promise.all(seeds.map(packAndKill))

    expect(packed.flatMap((kept) => wrongIn(kept, killsWhilePacking))).toEqual([])
  })
})

interface Kept extends Awaited<ReturnType<typeof readWritten>> {
  readonly acknowledged: readonly string[]
  /** What the document counts. */
  readonly counted: number
}

/** What does not hold after the kills, in words; nothing when all is as it was acknowledged. */
function wrongIn({ acknowledged, onFile, times, counted, isProven }: Kept, kills: number): string[] {
  const doubled = [...times].filter(([, count]) => count !== 1)
  const wrong = {
    'too little was acknowledged': acknowledged.length <= kills,
    'acknowledged twice': new Set(acknowledged).size !== acknowledged.length,
    'acknowledged but lost': acknowledged.some((serial) => !onFile.has(serial)),
    'more on file than in the ledger, or less': times.size !== onFile.size,
    'twice in the ledger': doubled.length > 0,
    'counted otherwise than on file': counted !== onFile.size,
    'not equal to the ledger': !isProven,
  }
  return Object.entries(wrong).flatMap(([what, isSo]) => (isSo ? [what] : []))
}

async function receiveAndKill(seed: number): Promise<Kept> {
  const folder = newFolder()
  const program = programs.pathOf('receiving.process.ts')
  const acknowledged = await workAndKill({ program, folder, kills: killsEach, seed })
  const counted = await afterwards(folder, aReceiptToFill, async (ask, work) => {
    if (work.kind !== 'receiving') throw new Error(work.kind)
    return (await ask('receiving.readReceipt', { receiptId: work.receiptId })).captured
  })
  return { acknowledged, counted, ...(await readWritten(folder, { status: 'receiving', event: 'captured' })) }
}

async function packAndKill(seed: number): Promise<Kept> {
  const folder = newFolder()
  const kills = killsWhilePacking
  const program = programs.pathOf('packing.process.ts')
  const acknowledged = await workAndKill({ program, folder, kills, seed })
  const counted = await afterwards(folder, aDispatchToPack, async (ask, work) => {
    if (work.kind !== 'dispatching') throw new Error(work.kind)
    return (await ask('dispatch.readDispatch', { dispatchId: work.dispatchId })).captured
  })
  return { acknowledged, counted, ...(await readWritten(folder, { status: 'picked', event: 'picked' })) }
}
