import { describe, expect, it } from 'vitest'
import { changedFields } from '../../../main/ledger/changed-fields'

describe('what the ledger keeps of a change', () => {
  it('is the fields that differ, as they were and as they are', () => {
    const changed = changedFields(
      { name: 'Router', unit: 'pcs', codes: ['1'] },
      { name: 'Router', unit: 'box', codes: ['1', '2'] },
    )

    expect(changed).toEqual({
      before: '{"unit":"pcs","codes":["1"]}',
      after: '{"unit":"box","codes":["1","2"]}',
    })
  })

  it('is everything of what is new', () => {
    expect(changedFields(null, { name: 'Router' })).toEqual({ before: null, after: '{"name":"Router"}' })
  })

  it('is nothing when nothing differs', () => {
    expect(
      changedFields(
        { name: 'Router', codes: [{ kind: 'gtin' }] },
        { name: 'Router', codes: [{ kind: 'gtin' }] },
      ),
    ).toBe(undefined)
  })
})
