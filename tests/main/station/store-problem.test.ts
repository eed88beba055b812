import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { StoreClosed } from '../../../main/fault-log'
import { dataPaths } from '../../../main/paths'
import { Station } from '../../../main/station'
import { askStation, quietSurroundings } from '../../support/station'

/** A station on a folder of its own that is not opened yet, with what it announced and which faults it met. */
function aStation() {
  const folder = mkdtempSync(join(tmpdir(), 'station-problem-'))
  const paths = dataPaths(folder)
  const announced: [name: string, payload: unknown][] = []
  const faults: unknown[] = []
  const station = new Station({
    ...quietSurroundings,
    paths,
    announce: (name, payload) => announced.push([name, payload]),
    faults: {
      record: (error) => {
        faults.push(error)
        return { reference: `F-${faults.length}`, kind: 'store-closed' }
      },
    },
  })
  onTestFinished(async () => {
    await station.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return { station, ask: askStation(station), paths, announced, faults }
}

function makeDatabase(file: string, pragma: string): void {
  const database = new Database(file)
  database.exec('create table other (id integer)')
  database.pragma(pragma)
  database.close()
}

describe('a station whose store cannot be opened', () => {
  it('tells why, and which file it is', async () => {
    const { station, ask, paths } = aStation()
    writeFileSync(paths.warehouse, 'This is a text, not a warehouse.')

    await station.open()

    expect(await ask('station.read', {})).toMatchObject({
      dataFolder: paths.folder,
      store: { kind: 'problem', problem: { code: 'store-corrupt', file: paths.warehouse } },
    })
  })

  it('names both versions when the store is newer than the program', async () => {
    const { station, ask, paths } = aStation()
    await station.open()
    await station.close()
    const database = new Database(paths.warehouse)
    const known = Number(database.pragma('user_version', { simple: true }))
    database.pragma('user_version = 9000')
    database.close()

    await station.open()

    expect((await ask('station.read', {})).store).toEqual({
      kind: 'problem',
      problem: { code: 'store-newer', file: paths.warehouse, detail: `9000 > ${known}`, reference: null },
    })
  })

  it('tells of its own store too', async () => {
    const { station, ask, paths } = aStation()
    makeDatabase(paths.station, 'application_id = 7')

    await station.open()

    expect((await ask('station.read', {})).store).toMatchObject({
      problem: { code: 'store-not-ours', file: paths.station },
    })
  })

  it('answers every call that needs the store with a fault that says so', async () => {
    const { station, paths, faults } = aStation()
    makeDatabase(paths.warehouse, 'application_id = 7')
    await station.open()

    const reply = await station.route('dashboard.read', {})

    expect(reply).toEqual({ fault: { reference: 'F-1', kind: 'store-closed' } })
    expect(faults).toEqual([expect.any(StoreClosed)])
  })

  it('opens it again once the trouble is put right, and announces that', async () => {
    const { station, ask, paths, announced } = aStation()
    makeDatabase(paths.warehouse, 'application_id = 7')
    await station.open()
    rmSync(paths.warehouse)

    const answer = await ask('station.openStoreAgain', {})

    expect(answer.store).toEqual({ kind: 'open', file: paths.warehouse, warning: null })
    expect(announced).toContainEqual(['station.changed', answer])
    expect(await ask('dashboard.read', {})).toMatchObject({ ordersToReceive: 0 })
  })

  it('tells the problem again while it lasts, and holds no file meanwhile', async () => {
    const { station, ask, paths } = aStation()
    makeDatabase(paths.warehouse, 'application_id = 7')
    await station.open()

    const answer = await ask('station.openStoreAgain', {})

    expect(answer.store).toMatchObject({ problem: { code: 'store-not-ours' } })
    const other = new Database(paths.station)
    other.pragma('locking_mode = exclusive')
    expect(() => other.exec('begin exclusive; commit')).not.toThrow()
    other.close()
  })

  it('opens it once when it is asked to twice at once', async () => {
    const { station, ask, paths } = aStation()
    makeDatabase(paths.warehouse, 'application_id = 7')
    await station.open()
    rmSync(paths.warehouse)

    const answers = await Promise.all([ask('station.openStoreAgain', {}), ask('station.openStoreAgain', {})])

    expect(answers.map(({ store }) => store.kind)).toEqual(['open', 'open'])
    expect(await ask('dashboard.read', {})).toMatchObject({ ordersToReceive: 0 })
  })
})

/** A station that is opened again after its own store was changed by a database tool. */
async function aBrokenStation(damage: string) {
  const broken = aStation()
  await broken.station.open()
  await broken.station.close()
  const change = (text: string) => {
    const database = new Database(broken.paths.station)
    database.exec(text)
    database.close()
  }
  change(damage)
  await broken.station.open()
  return { ...broken, change }
}

describe('a station that meets something unforeseen while it opens', () => {
  it('tells that it could not start, under a reference that finds the cause in the log', async () => {
    const { ask, paths, faults } = await aBrokenStation('alter table red_arrow rename to lost')

    expect((await ask('station.read', {})).store).toEqual({
      kind: 'problem',
      problem: { code: 'not-started', file: paths.warehouse, detail: '', reference: 'F-1' },
    })
    expect(faults).toMatchObject([{ message: expect.stringContaining('red_arrow') }])
  })

  it('holds no file, and opens once the trouble is put right', async () => {
    const { ask, change, paths } = await aBrokenStation('alter table red_arrow rename to lost')
    for (const file of [paths.station, paths.warehouse]) {
      const other = new Database(file)
      other.pragma('locking_mode = exclusive')
      expect(() => other.exec('begin exclusive; commit')).not.toThrow()
      other.close()
    }
    expect((await ask('station.openStoreAgain', {})).store).toMatchObject({ problem: { reference: 'F-2' } })

    change('alter table lost rename to red_arrow')

    expect((await ask('station.openStoreAgain', {})).store).toMatchObject({ kind: 'open' })
    expect(await ask('dashboard.read', {})).toMatchObject({ ordersToReceive: 0 })
  })
})

describe('a station that is open', () => {
  it('keeps its stores when it is asked to open them again', async () => {
    const { station, ask, paths } = aStation()
    await station.open()
    const supplier = { name: 'Northwind', email: '', phone: '', note: '' }

    const answer = await ask('station.openStoreAgain', {})

    expect(answer.store).toMatchObject({ kind: 'open', file: paths.warehouse })
    const operationId = crypto.randomUUID()
    expect(await ask('suppliers.create', { operationId, supplier })).toMatchObject(supplier)
  })

  it('answers calls with a fault once it is closed', async () => {
    const { station } = aStation()
    await station.open()

    await station.close()

    expect(await station.route('dashboard.read', {})).toMatchObject({ fault: { kind: 'store-closed' } })
  })

  it('opens although it cannot forget old frames, and records that', async () => {
    const { station, ask, paths, faults } = aStation()
    await station.open()
    await station.close()
    const database = new Database(paths.station)
    database.exec(`
      with recursive number (n) as (select 1 union all select n + 1 from number where n <= 20000)
      insert into scan (at, scanner_id, scanner_name, source, hex, text, work, operation_id, status, outcome)
      select 0, 'a', 'A', 'scan', '', n, '{"kind":"none"}', 'operation ' || n, 'judged', '{}' from number;
      create trigger keeps_frames before delete on scan begin select raise(abort, 'The disk is full'); end`)
    database.close()

    await station.open()

    expect((await ask('station.read', {})).store).toMatchObject({ kind: 'open' })
    expect(faults).toMatchObject([{ message: 'The disk is full' }])
  })
})
