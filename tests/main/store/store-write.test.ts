import { EventEmitter, once } from 'node:events'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { accepted, refused } from '../../../shared/result'
import type { Reader, Store, WriteTransaction } from '../../../main/store/store'
import { describeOnEveryStore } from '../../support/test-store'
import { type NotesSchema, notesPlan } from './notes-plan'

const addNote = (tx: WriteTransaction<NotesSchema>, title: string) =>
  tx.insertInto('note').values({ book: 1, title }).execute()

const titlesIn = async (reader: Reader<NotesSchema>) =>
  (await reader.selectFrom('note').select('title').orderBy('id').execute()).map(({ title }) => title)

const countUp = (store: Store<NotesSchema>) =>
  store.write(async (tx) => {
    const { seq } = await tx.selectFrom('ledger_head').select('seq').executeTakeFirstOrThrow()
    await tx
      .updateTable('ledger_head')
      .set({ seq: seq + 1 })
      .execute()
  })

describeOnEveryStore<NotesSchema>(
  'writing to a store',
  (stores) => {
    it('keeps what the work wrote and gives its answer', async () => {
      const store = await stores.open()

      const answer = await store.write(async (tx) => {
        await addNote(tx, 'a')
        return accepted(7)
      })

      expect(answer).toEqual(accepted(7))
      expect(await titlesIn(store.reader)).toEqual(['a'])
    })

    it('keeps nothing when the work throws', async () => {
      const store = await stores.open()

      const written = store.write(async (tx) => {
        await addNote(tx, 'a')
        throw new Error('broken')
      })

      await expect(written).rejects.toThrow('broken')
      expect(await titlesIn(store.reader)).toEqual([])
    })

    it('keeps nothing when the work refuses, and gives the refusal', async () => {
      const store = await stores.open()

      const answer = await store.write(async (tx) => {
        await addNote(tx, 'a')
        return refused({ code: 'full' })
      })

      expect(answer).toEqual(refused({ code: 'full' }))
      expect(await titlesIn(store.reader)).toEqual([])
    })

    it('keeps nothing when a constraint refuses, and goes on with the next write', async () => {
      const store = await stores.open()

      const written = store.write(async (tx) => {
        await addNote(tx, 'a')
        await addNote(tx, 'a')
      })

      await expect(written).rejects.toThrow(/unique/i)
      await store.write((tx) => addNote(tx, 'b'))
      expect(await titlesIn(store.reader)).toEqual(['b'])
    })

    it('writes one after the other in the order asked', async () => {
      const store = await stores.open()
      const titles = Array.from({ length: 30 }, (_, place) => `note ${place}`)

      await Promise.all(titles.map((title) => store.write((tx) => addNote(tx, title))))

      expect(await titlesIn(store.reader)).toEqual(titles)
    })

    it('lets readers see only what is committed, also while a write is under way', async () => {
      const store = await stores.open()

      const seen = await store.write(async (tx) => {
        await addNote(tx, 'a')
        return { inside: await titlesIn(tx), outside: await titlesIn(store.reader) }
      })

      expect(seen).toEqual({ inside: ['a'], outside: [] })
      expect(await titlesIn(store.reader)).toEqual(['a'])
    })

    it('gives a reader that cannot write, whatever SQL reaches it', async () => {
      const store = await stores.open()
      // @ts-expect-error -- a reader is not a write transaction
      const written = addNote(store.reader, 'a')

      await expect(written).rejects.toThrow(/read-?only/)
      await expect(sql`delete from ledger_head`.execute(store.reader)).rejects.toThrow(/read-?only/)
      expect(await titlesIn(store.reader)).toEqual([])
    })

    it('refuses a write inside a write instead of waiting for itself', async () => {
      const store = await stores.open()

      const written = store.write(() => store.write((tx) => addNote(tx, 'a')))

      await expect(written).rejects.toThrow('A write was begun inside a write')
      await store.write((tx) => addNote(tx, 'b'))
      expect(await titlesIn(store.reader)).toEqual(['b'])
    })

    it('allows a write that a finished write has set going', async () => {
      const store = await stores.open()
      const isOver = new EventEmitter()
      const later: Promise<unknown>[] = []
      const writeLater = async () => {
        await once(isOver, 'over')
        await store.write((tx) => addNote(tx, 'b'))
      }

      await store.write(async (tx) => {
        later.push(writeLater())
        await addNote(tx, 'a')
      })
      isOver.emit('over')
      await Promise.all(later)

      expect(await titlesIn(store.reader)).toEqual(['a', 'b'])
    })

    it('loses no write of two stations that read and write the same line', async () => {
      const one = await stores.open()
      const other = await stores.openAgain(one)

      await Promise.all(Array.from({ length: 40 }, (_, turn) => countUp(turn % 2 ? one : other)))

      expect(await one.reader.selectFrom('ledger_head').select('seq').execute()).toEqual([{ seq: 40 }])
    })

    it('finishes the writes under way before it closes', async () => {
      const store = await stores.open()
      const other = await stores.openAgain(store)

      const written = store.write((tx) => addNote(tx, 'a'))
      await store.close()

      await written
      expect(await titlesIn(other.reader)).toEqual(['a'])
    })
  },
  notesPlan,
)
