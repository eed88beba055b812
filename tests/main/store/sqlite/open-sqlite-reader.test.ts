import { existsSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openSqliteReader } from '../../../../main/store/open-sqlite-reader'
import { notes, type NotesSchema, notesPlan } from '../notes-plan'
import { addNote, NotesFile } from './notes-file'

const file = new NotesFile()

const open = () => openSqliteReader<NotesSchema>(file.path, notesPlan)

describe('looking at a store', () => {
  it('sees what is committed while the store is in use', async () => {
    const store = await file.open()
    await addNote(store)

    const opened = open()
    if (!opened.ok) throw new Error(opened.refusal.code)
    const { reader, version, close } = opened.value
    const found = await reader.selectFrom('note').select('title').execute()
    close()

    expect({ version, found }).toEqual({ version: 2, found: [{ title: 'a' }] })
  })

  it('leaves an older store at its version', async () => {
    await file.create({ ...notesPlan, migrations: { '0001-notes': notes } })

    const opened = open()

    expect(opened).toMatchObject({ ok: true, value: { version: 1 } })
    if (opened.ok) opened.value.close()
    expect(file.directly((connection) => connection.pragma('user_version', { simple: true }))).toBe(1)
  })

  it('makes no store where there is none', () => {
    expect(open()).toMatchObject({ ok: false, refusal: { code: 'store-unreadable', file: file.path } })
    expect(existsSync(file.path)).toBe(false)
  })

  it('names a file that is something else', () => {
    writeFileSync(file.path, 'a list of serial numbers')

    expect(open()).toMatchObject({ ok: false, refusal: { code: 'store-corrupt' } })
  })

  it('does not take an empty file for a store', () => {
    writeFileSync(file.path, '')

    expect(open()).toMatchObject({ ok: false, refusal: { code: 'store-not-ours' } })
  })
})
