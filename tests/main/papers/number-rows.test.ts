import { array, assert, integer, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberRows } from '../../../main/papers/number-rows'

const counted = (count: number, length: number): string[] =>
  Array.from({ length: count }, (_, place) => String(place + 1).padStart(length, '0'))

describe('the serial numbers of a line', () => {
  it.each([
    ['short ones', 6, 8],
    ['usual ones', 12, 6],
    ['IMEIs', 15, 5],
    ['long ones', 40, 2],
    ['as long as the paper is wide', 91, 1],
    ['the longest', 128, 1],
  ])('stand beside each other as many as fit: %s', (_what, length, columns) => {
    expect(numberRows(counted(20, length)).columns).toBe(columns)
  })

  it('count letters of other scripts as wide ones', () => {
    expect(numberRows(['シリアル番号一二三四']).columns).toBe(numberRows(counted(1, 20)).columns)
  })

  it('stand in the order in which people look for one', () => {
    const { rows } = numberRows(['ABC-10', 'abc-9', 'ABC-9', '7', '007', '07', 'ABC-100'])

    expect(rows.flat()).toEqual(['007', '07', '7', 'abc-9', 'ABC-9', 'ABC-10', 'ABC-100'])
  })

  it('are none for a line without', () => {
    expect(numberRows([]).rows).toEqual([])
  })

  it('are all there exactly once, and no row but the last has room', () => {
    assert(
      property(array(string({ minLength: 1, maxLength: 128 })), (serials) => {
        const { columns, rows } = numberRows(serials)
        expect(rows.flat().toSorted()).toEqual(serials.toSorted())
        expect(rows.slice(0, -1).every((row) => row.length === columns)).toBe(true)
      }),
    )
  })

  it('stand the same however they were given', () => {
    assert(
      property(integer({ min: 1, max: 500 }), (count) => {
        const serials = counted(count, 9)
        expect(numberRows(serials.toReversed())).toEqual(numberRows(serials))
      }),
    )
  })
})
