import { sql } from 'kysely'
import { expect, it } from 'vitest'
import type { Store } from '../../../main/store/store'
import { describeOnEveryStore } from '../../support/test-store'
import { type NotesSchema, notesPlan } from './notes-plan'

const AWKWARD = [
  `it's "quoted"`,
  'back\\slash \\n \\u0041',
  '[1,2] {"a":null} $[0] $1 ?',
  'tab\tand\nline',
  '😀 e\u0301 ﬁ \u200b \uffff',
  'null',
  '007',
  '1e3',
  '',
  ' ',
]

const insertNotes = (store: Store<NotesSchema>, titles: readonly string[]) =>
  store.write((tx) =>
    tx
      .insertInto('note')
      .values(titles.map((title) => ({ book: 1, title })))
      .execute(),
  )

describeOnEveryStore<NotesSchema>(
  'an engine',
  (stores) => {
    it('brings awkward text through rows of one parameter unchanged', async () => {
      const { reader, engine } = await stores.open()
      const rows = engine.rowsOf(
        'row',
        { place: 'integer', text: 'text' },
        AWKWARD.map((text, place) => ({ place, text })),
      )

      const found = await reader.selectFrom(rows).select('row.text').orderBy('row.place').execute()

      expect(found.map(({ text }) => text)).toEqual(AWKWARD)
    })

    it('keeps whole numbers to the edge of what JavaScript counts, and nulls', async () => {
      const { reader, engine } = await stores.open()
      const given = [
        { place: 1, count: Number.MAX_SAFE_INTEGER, note: null },
        { place: 2, count: Number.MIN_SAFE_INTEGER, note: 'x' },
        { place: 3, count: null, note: null },
      ]
      const rows = engine.rowsOf('row', { place: 'integer', count: 'integer?', note: 'text?' }, given)

      expect(await reader.selectFrom(rows).selectAll().orderBy('row.place').execute()).toEqual(given)
    })

    it.each([
      ['a fraction', { place: 0.5, text: 'x' }],
      ['a number that JavaScript cannot count', { place: 2 ** 53, text: 'x' }],
      ['NUL', { place: 1, text: 'a\0b' }],
      ['half of a surrogate pair', { place: 1, text: 'a\ud83d' }],
    ])('refuses %s in rows', async (_what, row) => {
      const { engine } = await stores.open()

      expect(() => engine.rowsOf('row', { place: 'integer', text: 'text' }, [row])).toThrow(
        /^Column (place|text) holds/,
      )
    })

    it('gives no row for no rows', async () => {
      const { reader, engine } = await stores.open()

      expect(
        await reader
          .selectFrom(engine.rowsOf('row', { id: 'integer' }, []))
          .selectAll()
          .execute(),
      ).toEqual([])
    })

    it('inserts 10,000 rows in one statement, and finds them again by one', async () => {
      const store = await stores.open()
      const given = Array.from({ length: 10_000 }, (_, place) => ({
        book: place % 7,
        title: `T'${place}`,
        pages: null,
      }))
      const columns = { book: 'integer', title: 'text', pages: 'integer?' } as const
      const rows = store.engine.rowsOf('given', columns, given)

      await store.write((tx) =>
        tx
          .insertInto('note')
          .columns(['book', 'title', 'pages'])
          .expression(tx.selectFrom(rows).select(['given.book', 'given.title', 'given.pages']))
          .execute(),
      )
      const titles = store.reader.selectFrom(rows).select('given.title')
      const found = await store.reader.selectFrom('note').select('id').where('title', 'in', titles).execute()

      expect(found).toHaveLength(10_000)
    })

    it('joins rows with a table', async () => {
      const store = await stores.open()
      await insertNotes(store, ['a', 'b', 'c'])
      const rows = store.engine.rowsOf('wanted', { title: 'text', rank: 'integer' }, [
        { title: 'c', rank: 1 },
        { title: 'a', rank: 2 },
      ])

      const found = await store.reader
        .selectFrom('note')
        .innerJoin(rows, 'wanted.title', 'note.title')
        .select(['note.title', 'wanted.rank'])
        .orderBy('wanted.rank')
        .execute()

      expect(found).toEqual([
        { title: 'c', rank: 1 },
        { title: 'a', rank: 2 },
      ])
    })

    it('passes over rows that are there already, and counts the others', async () => {
      const store = await stores.open()
      await insertNotes(store, ['a'])
      const rows = store.engine.rowsOf('given', { title: 'text' }, [{ title: 'a' }, { title: 'b' }])

      const inserted = await store.write((tx) =>
        tx
          .insertInto('note')
          .columns(['book', 'title'])
          .expression(
            tx
              .selectFrom(rows)
              .select([sql.lit(1).as('book'), 'given.title'])
              .where(sql.lit(true)),
          )
          .onConflict((conflict) => conflict.columns(['book', 'title']).doNothing())
          .returning('title')
          .execute(),
      )

      expect(inserted).toEqual([{ title: 'b' }])
    })

    it('finds a needle at any place, letter by letter', async () => {
      const store = await stores.open()
      await insertNotes(store, ['ABC-001', 'abc-001', 'x%y', 'x_y', 'x*y', 'x?y', '[xy]', 'x\\y'])
      const containing = async (needle: string) =>
        (
          await store.reader
            .selectFrom('note')
            .select('title')
            .where((eb) => store.engine.contains(eb.ref('title'), needle))
            .execute()
        ).map(({ title }) => title)

      expect(await containing('BC-0')).toEqual(['ABC-001'])
      expect(await containing('001')).toEqual(['ABC-001', 'abc-001'])
      for (const sign of ['%', '_', '*', '?', '[', '\\']) expect(await containing(sign)).toHaveLength(1)
    })

    it('orders text by code point', async () => {
      const store = await stores.open()
      await insertNotes(store, ['b', 'B', 'a', '-1', 'A', 'ä', '10', '9', 'Z'])

      const found = await store.reader.selectFrom('note').select('title').orderBy('title').execute()

      expect(found.map(({ title }) => title)).toEqual(['-1', '10', '9', 'A', 'B', 'Z', 'a', 'b', 'ä'])
    })

    it('gives counts and sums as numbers', async () => {
      const store = await stores.open()
      await store.write((tx) => tx.insertInto('note').values({ book: 1, title: 'a', pages: 40 }).execute())

      const found = await store.reader
        .selectFrom('note')
        .select(({ fn }) => [fn.countAll().as('count'), fn.sum('pages').as('sum'), fn.max('id').as('id')])
        .executeTakeFirstOrThrow()

      expect(found).toEqual({ count: 1, sum: 40, id: 1 })
    })

    it('names what was not unique in the same words', async () => {
      const store = await stores.open()
      await insertNotes(store, ['a)=(b'])

      const error: unknown = await insertNotes(store, ['a)=(b']).catch((reason: unknown) => reason)

      expect(store.engine.uniqueViolation(error)).toBe('note(book, title)')
      expect(store.engine.uniqueViolation(new Error('UNIQUE constraint failed: note.title'))).toBeUndefined()
      expect(store.engine.faultCode(error)).toBeUndefined()
    })

    it('refuses a value of another type', async () => {
      const store = await stores.open()

      const written = store.write((tx) =>
        sql`insert into note (book, title) values ('many', 'a')`.execute(tx),
      )

      await expect(written).rejects.toThrow(/many|cannot store TEXT/)
      expect(await store.reader.selectFrom('note').select('id').execute()).toEqual([])
    })
  },
  notesPlan,
)

describeOnEveryStore<NotesSchema>(
  'an append-only table',
  (stores) => {
    const changes = {
      update: sql`update diary set entry = 'rain'`,
      delete: sql`delete from diary where day = 1`,
      ...(stores.dialect === 'sqlite'
        ? {
            'insert or replace': sql`insert or replace into diary (day, entry) values (1, 'rain')`,
            'update or replace': sql`update or replace diary set day = 2`,
          }
        : {
            truncate: sql`truncate diary`,
            'insert on conflict update': sql`insert into diary (day, entry) values (1, 'rain')
              on conflict (day) do update set entry = excluded.entry`,
          }),
    }

    it.each(Object.entries(changes))('refuses %s, and can still be added to', async (_name, change) => {
      const store = await stores.open()
      await store.write((tx) => tx.insertInto('diary').values({ day: 1, entry: 'sun' }).execute())

      const error: unknown = await store.write((tx) => change.execute(tx)).catch((reason: unknown) => reason)

      expect(store.engine.appendOnlyTable(error)).toBe('diary')
      await store.write((tx) => tx.insertInto('diary').values({ day: 2, entry: 'wind' }).execute())
      expect(await store.reader.selectFrom('diary').select('entry').orderBy('day').execute()).toEqual([
        { entry: 'sun' },
        { entry: 'wind' },
      ])
    })
  },
  notesPlan,
)
