import { appendFileSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { SqliteStorePlan } from '../../../../main/store/open-sqlite'
import { diary, notes, notesPlan } from '../notes-plan'
import { addNote, NotesFile, readTitles } from './notes-file'

const file = new NotesFile()
const first: SqliteStorePlan = { ...notesPlan, migrations: { '0001-notes': notes } }

describe('bringing a file to the newest version', () => {
  it('copies it beside itself first, with all that it held', async () => {
    const old = await file.open(first)
    await addNote(old)
    await old.close()

    const store = await file.open()

    const copy = await file.open(first, {}, file.beside('notes.before-0002.db'))
    expect(await readTitles(store)).toEqual(['a'])
    expect(await readTitles(copy)).toEqual(['a'])
  })

  it('replaces the copy of an earlier attempt, and what an attempt left unfinished', async () => {
    await file.create(first)
    appendFileSync(file.beside('notes.before-0002.db'), 'old')
    appendFileSync(file.beside('notes.before-0002.db.unfinished'), 'half')

    await file.create()

    expect(readdirSync(file.folder).toSorted()).toEqual(['notes.before-0002.db', 'notes.db'])
    expect(readFileSync(file.beside('notes.before-0002.db'), 'latin1')).toMatch(/^SQLite format 3/)
  })

  it('copies nothing when the store is new, or of this version already', async () => {
    await file.create()
    await file.create()

    expect(readdirSync(file.folder)).toEqual(['notes.db'])
  })

  it('undoes a step that fails, and takes it again the next time', async () => {
    await file.create(first)
    const broken: SqliteStorePlan = {
      ...first,
      migrations: {
        ...first.migrations,
        '0002-diary': {
          async up(db, engine) {
            await diary.up(db, engine)
            throw new Error('broken')
          },
        },
      },
    }

    await expect(file.open(broken)).rejects.toThrow('broken')

    expect(file.directly((connection) => connection.pragma('user_version', { simple: true }))).toBe(1)
    const store = await file.open()
    expect(await store.reader.selectFrom('diary').selectAll().execute()).toEqual([])
  })
})
