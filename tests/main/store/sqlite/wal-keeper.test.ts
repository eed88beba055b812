import { existsSync, statSync, writeFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { notesPlan } from '../notes-plan'
import { addNote, NotesFile, readTitles } from './notes-file'
import { storeWorker } from '../../../support/store-worker'

const file = new NotesFile()
const openWith = (script?: string) => file.open(notesPlan, { thread: storeWorker(script) })

/** More than SQLite lets into the log before it takes it into the file. */
const aLongText = 'x'.repeat(8_000_000)
const isInTheFile = () => statSync(file.path).size > aLongText.length

const patience = { timeout: 20_000 }

describe('the write-ahead log of a store', () => {
  it('is taken into the file by whoever commits, where nobody looks after it', async () => {
    await addNote(await file.open(), aLongText)

    expect(isInTheFile()).toBe(true)
  })

  it('is left alone by a commit and taken into the file beside it, where somebody does', async () => {
    const store = await openWith()

    await addNote(store, aLongText)
    expect(isInTheFile()).toBe(false)
    await vi.waitUntil(isInTheFile, patience)

    expect(await readTitles(store)).toEqual([aLongText])
  })

  it('is in the file, and gone, once the store is closed', async () => {
    const store = await openWith()
    await addNote(store, aLongText)

    await store.close()

    expect([isInTheFile(), existsSync(`${file.path}-wal`)]).toEqual([true, false])
  })

  it('is taken in by whoever commits, once the one who looked after it is gone', async () => {
    writeFileSync(file.beside('broken.mjs'), 'throw new Error("broken")')
    const store = await openWith(file.beside('broken.mjs'))

    await vi.waitUntil(async () => {
      await store.write((tx) => tx.deleteFrom('note').execute())
      await addNote(store, aLongText)
      return isInTheFile()
    }, patience)

    await store.close()
    expect(existsSync(`${file.path}-wal`)).toBe(false)
  })
})
