import { EventEmitter, once } from 'node:events'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Announce, events } from '../../../shared/ipc/events'
import type { Verification } from '../../../shared/ipc/verification'
import { StoreVerification, verificationHandlers } from '../../../main/verification/verification'
import { verifyInWorker } from '../../../main/verification/verify-in-worker'
import { WarehouseFile } from './warehouse-file'

const root = path.join(import.meta.dirname, '../../..')
const worker = path.join(root, 'main/verification/worker.ts')
const hook = path.join(root, 'tests/support/typescript-hook.mjs')
const file = new WarehouseFile()

/** The verification of the file, with everything that it announced and logged. */
function aVerification(script = worker) {
  const announced: Verification[] = []
  const logged: unknown[] = []
  const announcements = new EventEmitter()
  const announce: Announce = (_name, payload) => {
    announced.push(events['verification.changed'].parse(payload))
    announcements.emit('made')
  }
  const verification = new StoreVerification({
    start: verifyInWorker({
      script,
      execArgv: ['--import', hook],
      storeFile: file.path,
      nativeBinding: undefined,
    }),
    announce,
    faults: { record: (error) => (logged.push(error), { reference: 'F-1', kind: 'internal' }) },
  })
  const untilEnded = async (): Promise<Verification> => {
    while (verification.state.kind === 'running') await once(announcements, 'made')
    return verification.state
  }
  return { call: verificationHandlers(verification), untilEnded, announced, logged }
}

describe('verifying the store of the station', () => {
  it('has not happened before somebody asks', async () => {
    const { call } = aVerification()

    expect(await call['verification.read']({})).toMatchObject({ value: { kind: 'never-run' } })
  })

  it('runs beside main, announces how far it is and gives its report', async () => {
    await file.create(['ABC-0001', 'ABC-0002'])
    const { call, untilEnded, announced } = aVerification()

    const started = await call['verification.start']({})
    const ended = await untilEnded()

    expect(started).toMatchObject({ ok: true, value: { kind: 'running', done: 0 } })
    expect(ended).toMatchObject({ kind: 'finished', report: { isEqual: true, ledgerLines: 4 } })
    expect(await call['verification.read']({})).toMatchObject({ value: ended })
    expect(announced).toMatchObject([
      { kind: 'running', done: 0 },
      { kind: 'running', done: 4, total: 6 },
      { kind: 'running', done: 6, total: 6 },
      { kind: 'finished' },
    ])
  })

  it('runs once, however often it is asked for', async () => {
    await file.create(['ABC-0001'])
    const { call, untilEnded, announced } = aVerification()

    await call['verification.start']({})
    await call['verification.start']({})
    await untilEnded()

    expect(announced.filter(({ kind }) => kind === 'finished')).toHaveLength(1)
  })

  it('is cancelled at once, and can be asked for again', async () => {
    await file.create(['ABC-0001'])
    const { call, untilEnded, announced, logged } = aVerification()

    await call['verification.start']({})
    const cancelled = await call['verification.cancel']({})
    const announcedBy = announced.map(({ kind }) => kind)
    await call['verification.start']({})
    const again = await untilEnded()

    expect(cancelled).toMatchObject({ value: { kind: 'cancelled' } })
    expect(announcedBy).toEqual(['running', 'cancelled'])
    expect(again).toMatchObject({ kind: 'finished' })
    expect(logged).toEqual([])
  })

  it('has nothing to cancel when none is under way', async () => {
    const { call, announced } = aVerification()

    expect(await call['verification.cancel']({})).toMatchObject({ value: { kind: 'never-run' } })
    expect(announced).toEqual([])
  })

  it('says why the store cannot be read', async () => {
    const { call, untilEnded } = aVerification()

    await call['verification.start']({})

    expect(await untilEnded()).toEqual({
      kind: 'failed',
      reason: `There is no file ${file.path}.`,
    })
  })

  it('is logged when it breaks down, and names what to look for', async () => {
    const { call, untilEnded, logged } = aVerification(path.join(root, 'main/verification/missing.ts'))

    await call['verification.start']({})

    expect(await untilEnded()).toEqual({ kind: 'failed', reason: expect.stringContaining('F-1') })
    expect(logged).toHaveLength(1)
  })
})
