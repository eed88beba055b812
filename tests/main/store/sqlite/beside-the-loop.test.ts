import { writeFileSync } from 'node:fs'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { accepted, refused } from '../../../../shared/result'
import type { WriteTransaction } from '../../../../main/store/store'
import { type NotesSchema, notesPlan } from '../notes-plan'
import { addNote, NotesFile, readTitles } from './notes-file'
import { storeWorker } from '../../../support/store-worker'

const file = new NotesFile()
const openWith = (script?: string) => file.open(notesPlan, { thread: storeWorker(script) })

const insert = (tx: WriteTransaction<NotesSchema>, title: string) =>
  tx.insertInto('note').values({ book: 1, title }).returning(['id', 'title']).execute()

/** A statement that takes a while, and adds one note. */
const countToMillions = (tx: WriteTransaction<NotesSchema>) =>
  sql`insert into note (book, title)
    with recursive number (n) as (select 1 union all select n + 1 from number where n < 2000000)
    select 1, max(n) from number`.execute(tx)

/** A thread that does what it is told until it comes to an insert. */
const endsAtInsert = `
import { parentPort } from 'node:worker_threads'
parentPort.on('message', ({ sql = '' }) => {
  if (sql.startsWith('insert')) process.exit(1)
  parentPort.postMessage({ kind: 'changed', changes: 0, lastInsertRowid: 0 })
})`

describe('a work done beside the loop', () => {
  it('is kept like any other, and reads what it has written', async () => {
    const store = await openWith()

    const answer = await store.beside.write(async (tx) => accepted(await insert(tx, 'a')))

    expect(answer).toEqual(accepted([{ id: 1, title: 'a' }]))
    expect(await readTitles(store)).toEqual(['a'])
  })

  it('lets the loop run while a statement takes its time', async () => {
    const store = await openWith()
    let turns = 0
    const ticking = setInterval(() => (turns += 1))

    await store.beside.write(countToMillions)
    clearInterval(ticking)

    expect(turns).toBeGreaterThan(20)
    expect(await readTitles(store)).toEqual(['2000000'])
  })

  it('is given up as a whole when it is refused or throws', async () => {
    const store = await openWith()
    const broken = store.beside.write(async (tx) => {
      await insert(tx, 'a')
      throw new Error('broken')
    })

    await expect(broken).rejects.toThrow('broken')
    const answer = await store.beside.write(async (tx) => {
      await insert(tx, 'a')
      return refused({ code: 'full' })
    })

    expect(answer).toEqual(refused({ code: 'full' }))
    expect(await readTitles(store)).toEqual([])
  })

  it('meets the constraints of the store, and their errors say which', async () => {
    const store = await openWith()
    await addNote(store, 'a')

    const written = store.beside.write((tx) => insert(tx, 'a'))

    const error: unknown = await written.catch((reason: unknown) => reason)
    expect(store.engine.uniqueViolation(error)).toBe('note(book, title)')
  })

  it('takes its turn with those that are not', async () => {
    const store = await openWith()
    const titles = Array.from({ length: 30 }, (_, place) => `note ${place + 10}`)

    await Promise.all(titles.map((title, place) => addNote(place % 2 ? store : store.beside, title)))

    expect(await readTitles(store)).toEqual(titles)
  })

  it('is refused inside another write instead of waiting for itself', async () => {
    const store = await openWith()

    const written = store.write(() => addNote(store.beside, 'a'))

    await expect(written).rejects.toThrow('A write was begun inside a write')
  })

  it('is lost with its thread, of which nothing is kept; the next is done as usual', async () => {
    writeFileSync(file.beside('ends.mjs'), endsAtInsert)
    const store = await openWith(file.beside('ends.mjs'))

    const written = addNote(store.beside, 'a')

    await expect(written).rejects.toMatchObject({ name: 'StoreFault', code: 'store-lost' })
    await addNote(store.beside, 'b')
    expect(await readTitles(store)).toEqual(['b'])
  })

  it('is done as usual where there is no thread', async () => {
    const store = await file.open()

    await addNote(store.beside, 'a')

    expect(await readTitles(store)).toEqual(['a'])
  })
})
