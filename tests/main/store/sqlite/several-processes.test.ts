import { spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { StoreFault } from '../../../../main/store/store-fault'
import { OwnProcess } from '../../../support/own-process'
import { notesPlan } from '../notes-plan'
import { addNote, NotesFile, readTitles } from './notes-file'

const file = new NotesFile()

const script = (name: string) => path.join(import.meta.dirname, `${name}.process.ts`)

const succeeds = ([program = '', ...parameters]: readonly string[]) =>
  spawnSync(program, parameters).status === 0

async function hold(): Promise<OwnProcess> {
  await file.create()
  const holder = new OwnProcess(script('hold-file'), [file.path])
  await holder.nextLine()
  return holder
}

describe('a file that another program holds', () => {
  it('is not opened, until it is let go', async () => {
    const holder = await hold()

    expect(await file.problem()).toEqual({ code: 'store-locked', file: file.path, isUntouched: true })

    await holder.end()
    expect(await file.tryToOpen()).toMatchObject({ ok: true })
  })

  it('is waited for', async () => {
    const holder = await hold()

    const opening = file.tryToOpen(notesPlan, { patience: 20_000 })
    await holder.end()

    expect(await opening).toMatchObject({ ok: true })
  })
})

describe('two processes that write to one file', () => {
  it('lose nothing and are never turned away', async () => {
    await file.create()

    const counters = [1, 2].map(() => new OwnProcess(script('count-up'), [file.path, '150']))
    const codes = await Promise.all(counters.map((counter) => counter.end()))

    expect(codes).toEqual([0, 0])
    const { reader } = await file.open()
    expect(await reader.selectFrom('ledger_head').select('seq').execute()).toEqual([{ seq: 300 }])
  })

  it('are told when the file stays locked, and go on when it is free', async () => {
    const store = await file.open(notesPlan, { writePatience: 0 })
    const other = new Database(file.path)
    other.exec('begin immediate')

    const fault: unknown = await addNote(store, 'a').catch((error: unknown) => error)

    other.exec('rollback')
    other.close()
    await addNote(store, 'b')
    expect(fault).toBeInstanceOf(StoreFault)
    expect(fault).toMatchObject({ code: 'store-locked' })
    expect(await readTitles(store)).toEqual(['b'])
  })
})

describe('a folder that may not be written', () => {
  const isRoot = process.getuid?.() === 0
  // Root may write everywhere: another user has to try, if he can reach our program at all.
  const asNobody = isRoot ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : []
  const canTry =
    process.platform !== 'win32' && succeeds([...asNobody, process.execPath, script('hold-file')])

  it.skipIf(!canTry)('is named', async () => {
    await file.create()
    chmodSync(file.path, 0o444)
    chmodSync(file.folder, 0o555)

    const child = new OwnProcess(script('try-to-open'), [file.path], asNobody)
    const line = await child.nextLine()
    await child.end()

    chmodSync(file.folder, 0o755)
    expect(JSON.parse(line ?? '')).toMatchObject({ ok: false, refusal: { code: 'store-unreadable' } })
  })
})

describe('a full disk', () => {
  const small = ['unshare', '-m', 'sh', '-c', 'mount -t tmpfs -o size=1m tmpfs "$0" && exec "$@"']

  it.skipIf(!succeeds([...small, tmpdir(), 'true']))(
    'is named when opening and when writing, and costs nothing that was kept',
    async () => {
      const child = new OwnProcess(script('fill-disk'), [file.folder], [...small, file.folder])
      const said = await child.lines()

      expect(said.map((line): unknown => JSON.parse(line))).toEqual([
        { step: 'open on a full disk', problem: 'disk-full' },
        { step: 'write', fault: 'disk-full' },
        { step: 'kept', isWhole: true },
        { step: 'opened again', isWhole: true },
      ])
      expect(await child.end()).toBe(0)
    },
  )
})
