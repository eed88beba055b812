import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import type Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { Migration } from '../../../../main/store/migration'
import { openReadingConnection, openSqliteConnection } from '../../../../main/store/sqlite/open-connection'
import { notes, notesPlan } from '../notes-plan'
import { addNote, NotesFile } from './notes-file'

const file = new NotesFile()

const valuesOf = (connection: Database.Database, ...names: string[]) =>
  names.map((name) => connection.pragma(name, { simple: true }))

describe('the connections of a store', () => {
  it('write with every setting that keeps what was acknowledged', async () => {
    const opened = await openSqliteConnection(file.path, { applicationId: 1, version: 0 })
    if (!opened.ok) throw new Error(opened.refusal.code)
    const connection = opened.value

    const durable = valuesOf(connection, 'journal_mode', 'synchronous', 'foreign_keys', 'recursive_triggers')
    const careful = valuesOf(connection, 'trusted_schema', 'cell_size_check', 'busy_timeout')
    connection.close()

    expect(durable).toEqual(['wal', 2, 1, 1])
    expect(careful).toEqual([0, 1, 250])
  })

  it('read without being able to write', async () => {
    await file.create()
    const connection = openReadingConnection(file.path)

    const values = valuesOf(connection, 'query_only', 'foreign_keys', 'trusted_schema', 'busy_timeout')
    const write = () => connection.exec('delete from note')

    expect(values).toEqual([1, 1, 0, 250])
    expect(write).toThrow(/readonly/)
    connection.close()
  })

  it('mark the file with purpose and version', async () => {
    await file.create()

    const marks = file.directly((connection) => valuesOf(connection, 'application_id', 'user_version'))

    expect(marks).toEqual([notesPlan.applicationId, 2])
  })

  it('leave one whole file behind when the store is closed', async () => {
    await file.create()

    expect(readdirSync(file.folder)).toEqual(['notes.db'])
  })

  it('take the binary that they are given', async () => {
    const opened = file.tryToOpen(notesPlan, { nativeBinding: file.beside('nothing.node') })

    await expect(opened).rejects.toThrow('nothing.node')
  })
})

const nothing: Migration = { up: async () => undefined }

/** Overwrites most of a page; in the first one, the header of the file stays. */
function damage(page: number): void {
  const bytes = readFileSync(file.path)
  const start = page === 1 ? 100 : (page - 1) * 4096
  for (let place = 0; place < 3000; place += 1) bytes[start + place] = (place * 167 + 13) % 256
  writeFileSync(file.path, bytes)
}

describe('a store that cannot be opened', () => {
  it('is no database', async () => {
    writeFileSync(file.path, 'name;serial\nA;1\n'.repeat(500))

    expect(await file.problem()).toMatchObject({ code: 'store-corrupt', file: file.path, isUntouched: true })
  })

  it('is shorter than a header', async () => {
    writeFileSync(file.path, 'SQLite')

    expect(await file.problem()).toMatchObject({ code: 'store-corrupt', isUntouched: true })
  })

  it('is cut short', async () => {
    await file.create()
    truncateSync(file.path, 3 * 4096)

    const problem = await file.problem()

    expect(problem).toMatchObject({ code: 'store-corrupt', isUntouched: true })
    expect(problem).toMatchObject({ detail: expect.stringMatching(/^It has 12288 of \d+ bytes$/) })
  })

  it.each([1, 2, 5])('has random bytes in page %i', async (page) => {
    const store = await file.open()
    await addNote(store, 'long '.repeat(4000))
    await store.close()
    damage(page)

    expect(await file.problem()).toMatchObject({ code: 'store-corrupt', isUntouched: true })
  })

  it('was written by a newer version', async () => {
    await file.create()

    const problem = await file.problem({ ...notesPlan, migrations: { '0001-notes': notes } })

    expect(problem).toEqual({
      code: 'store-newer',
      file: file.path,
      version: 2,
      known: 1,
      isUntouched: true,
    })
  })

  it('was written by a newer version that was killed before its pages reached the file', async () => {
    await file.create()
    const migrations = { ...notesPlan.migrations, '0003-nothing': nothing }
    const newer = await file.open({ ...notesPlan, migrations })
    const killed = file.beside('killed.db')
    copyFileSync(file.path, killed)
    copyFileSync(`${file.path}-wal`, `${killed}-wal`)
    await newer.close()

    const problem = await file.problem(notesPlan, killed)

    expect(problem).toMatchObject({ code: 'store-newer', version: 3, known: 2, isUntouched: true })
  })

  it('belongs to another program', async () => {
    file.directly((other) =>
      other.exec('pragma application_id = 99; pragma user_version = 9; create table a (b)'),
    )

    expect(await file.problem()).toEqual({ code: 'store-not-ours', file: file.path, isUntouched: true })
  })

  it('belongs to another program that marks nothing', async () => {
    file.directly((other) => other.exec('pragma user_version = 9; create table a (b)'))

    expect(await file.problem()).toMatchObject({ code: 'store-not-ours', isUntouched: true })
  })

  it('is a store of another purpose', async () => {
    await file.create()

    const problem = await file.problem({ ...notesPlan, applicationId: 77 })

    expect(problem).toMatchObject({ code: 'store-not-ours', isUntouched: true })
  })

  it('lies in a folder that is not there', async () => {
    rmSync(file.folder, { recursive: true })

    const opened = await file.tryToOpen()

    expect(opened).toMatchObject({ ok: false, refusal: { code: 'store-unreadable' } })
    mkdirSync(file.folder)
  })

  it('is a folder', async () => {
    mkdirSync(file.path)

    expect(await file.tryToOpen()).toMatchObject({ ok: false, refusal: { code: 'store-unreadable' } })
  })
})
