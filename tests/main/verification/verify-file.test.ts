import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { WarehouseSchema } from '../../../main/store/schema'
import { kyselyOnSqlite } from '../../../main/store/sqlite/kysely-on-sqlite'
import { openReadingConnection } from '../../../main/store/sqlite/open-connection'
import { sqliteEngine } from '../../../main/store/sqlite/sqlite-engine'
import { problemInWords } from '../../../main/verification/problem-in-words'
import { verify } from '../../../main/verification/verify'
import { verifyFile } from '../../../main/verification/verify-file'
import { aMoment } from '../../support/warehouse'
import { WarehouseFile } from './warehouse-file'

const file = new WarehouseFile()
const options = { now: () => aMoment, tell: () => undefined }

const verified = () => verifyFile(file.path, undefined, options)

async function whyNot(): Promise<string> {
  const answer = await verified()
  return answer.ok ? 'verified' : problemInWords(answer.refusal)
}

/** Changes bytes of the page at which a table or an index begins, as a failing disk would. */
function damage(name: string, change: (page: Buffer) => void): void {
  const [root, size] = file.directly((connection) => [
    Number(connection.prepare('select rootpage from sqlite_schema where name = ?').pluck().get(name)),
    Number(connection.pragma('page_size', { simple: true })),
  ])
  const bytes = readFileSync(file.path)
  change(bytes.subarray((root - 1) * size, root * size))
  writeFileSync(file.path, bytes)
}

describe('verifying a store in a file', () => {
  it('says that it is equal and changes no byte of it', async () => {
    await file.create(['ABC-0001', 'ABC-0002'])
    const before = file.fingerprint()

    const answer = await verified()

    expect(answer).toMatchObject({
      ok: true,
      value: { isEqual: true, ledgerLines: 4, serialNumbers: 2, products: 1, startedAt: aMoment },
    })
    expect(file.fingerprint()).toBe(before)
  })

  it('tells how far it is, up to the end', async () => {
    await file.create(['ABC-0001', 'ABC-0002'])
    const told: [number, number][] = []

    await verifyFile(file.path, undefined, { ...options, tell: (...progress) => told.push(progress) })

    expect(told).toEqual([
      [4, 6],
      [6, 6],
    ])
  })

  it('finds an index that no longer says what its table says', async () => {
    await file.create(['ABC-0001', 'ABC-0002'])

    damage('serial_number_by_last', (page) => page.write('9', page.indexOf('2000-CBA')))

    const answer = await verified()
    expect(answer).toMatchObject({ ok: true, value: { isEqual: false, serialNumbers: 2 } })
    expect(answer.ok && answer.value.differences).toContainEqual({
      what: 'store file',
      which: 'damaged',
      fromLedger: 'not comparable',
      stored: expect.stringContaining('serial_number_by_last'),
    })
  })

  it('tells of damage that it meets while reading, instead of breaking down', async () => {
    await file.create(['ABC-0001', 'ABC-0002'])

    damage('serial_number', (page) => page.fill(0xff))
    const connection = openReadingConnection(file.path)
    const reader = kyselyOnSqlite<WarehouseSchema>(connection)
    const report = await verify({ reader, engine: sqliteEngine }, options)
    connection.close()

    expect(report).toMatchObject({ isEqual: false, ledgerLines: 4, serialNumbers: 0 })
    expect(report.differences.at(-1)).toEqual({
      what: 'store file',
      which: 'damaged',
      fromLedger: 'not comparable',
      stored: 'database disk image is malformed',
    })
  })
})

describe('a file that cannot be verified', () => {
  it('is not there', async () => {
    expect(await whyNot()).toBe(`There is no file ${file.path}.`)
  })

  it('is something else', async () => {
    writeFileSync(file.path, 'a list of serial numbers')

    expect(await whyNot()).toMatch(/warehouse\.db is damaged: It does not begin as an SQLite database\.$/)
  })

  it('is a database of another program', async () => {
    file.directly((connection) => connection.exec('create table note (id integer)'))

    expect(await whyNot()).toMatch(/warehouse\.db is not a store of Serial Station\.$/)
  })

  it('is of a newer program', async () => {
    await file.create(['ABC-0001'])
    file.directly((connection) => connection.pragma('user_version = 99'))

    expect(await whyNot()).toMatch(
      /was written by a newer version of the program \(99, this one knows \d+\)\.$/,
    )
  })

  it('is of an older program', async () => {
    await file.create(['ABC-0001'])
    file.directly((connection) => connection.pragma('user_version = 1'))

    expect(await whyNot()).toMatch(/is of version 1, this program knows \d+: open it in the program once\.$/)
  })

  it('is damaged so that it cannot be opened', async () => {
    await file.create(['ABC-0001'])
    damage('ledger', (page) => page.fill(0xff))

    expect(await whyNot()).toMatch(/warehouse\.db is damaged: /)
  })
})
