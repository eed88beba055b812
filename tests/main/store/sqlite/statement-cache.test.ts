import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { StatementCache } from '../../../../main/store/sqlite/statement-cache'

let connection: Database.Database

beforeEach(() => {
  connection = new Database(':memory:')
  connection.exec('create table word (text text not null)')
})
afterEach(() => connection.close())

describe('the cache of prepared statements', () => {
  it('keeps a statement by its text', () => {
    const cache = new StatementCache(connection)

    expect(cache.prepare('select 1')).toBe(cache.prepare('select 1'))
    expect(cache.size).toBe(1)
  })

  it('keeps no more than its limit, and lets go of what was not used for longest', () => {
    const cache = new StatementCache(connection, 2)
    const first = cache.prepare('select 1')
    const second = cache.prepare('select 2')

    cache.prepare('select 1')
    cache.prepare('select 3')

    expect(cache.size).toBe(2)
    expect(cache.prepare('select 1')).toBe(first)
    expect(cache.prepare('select 2')).not.toBe(second)
  })

  it('keeps no text that is too long to come back', () => {
    const cache = new StatementCache(connection)

    cache.prepare(`select '${'x'.repeat(20_000)}'`)

    expect(cache.size).toBe(0)
  })

  it('begins transactions as a writer', () => {
    const cache = new StatementCache(connection)

    cache.prepare('begin').run([])

    expect(connection.inTransaction).toBe(true)
    expect(cache.prepare('begin')).toBe(cache.prepare('begin immediate'))
    cache.prepare('rollback').run([])
    expect(connection.inTransaction).toBe(false)
  })

  it('does not complain about a transaction that is rolled back already', () => {
    const cache = new StatementCache(connection)

    expect(cache.prepare('rollback').run([])).toEqual({ changes: 0, lastInsertRowid: 0 })
  })

  it('gives a stream a statement of its own, so that the same query can be asked meanwhile', () => {
    connection.exec("insert into word (text) values ('a'), ('b')")
    const cache = new StatementCache(connection)
    const query = 'select text from word order by text'

    const seen: unknown[] = []
    for (const word of cache.prepare(query).iterate([])) seen.push(word, cache.prepare(query).all([]).length)

    expect(seen).toEqual([{ text: 'a' }, 2, { text: 'b' }, 2])
  })
})
