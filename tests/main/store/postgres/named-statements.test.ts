import { describe, expect, it } from 'vitest'
import { NamedStatements } from '../../../../main/store/postgres/named-statements'

describe('the names of statements', () => {
  it('are the same for the same text, and different for another', () => {
    const names = new NamedStatements()

    const name = names.findName('select 1')

    expect(name).toEqual(expect.any(String))
    expect(names.findName('select 1')).toBe(name)
    expect(names.findName('select 2')).not.toBe(name)
  })

  it('are not given to what is asked once, such as the begin of a transaction or a table', () => {
    const names = new NamedStatements()

    expect(names.findName('begin')).toBeUndefined()
    expect(names.findName('create table a (b text)')).toBeUndefined()
    expect(names.size).toBe(0)
  })

  it('come to an end, while those that were given stay', () => {
    const names = new NamedStatements(2)
    const first = names.findName('select 1')
    names.findName('select 2')

    expect(names.findName('select 3')).toBeUndefined()
    expect(names.findName('select 1')).toBe(first)
    expect(names.size).toBe(2)
  })
})
