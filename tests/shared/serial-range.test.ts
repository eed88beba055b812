import { describe, expect, it } from 'vitest'
import { accepted, refused } from '../../shared/result'
import { missingFromRun, serialsFrom, serialsFromTo } from '../../shared/serial-range'

describe('a range from the first to the last', () => {
  it('has both and all between, with their zeros', () => {
    expect(serialsFromTo('ABC0008', 'ABC0011')).toEqual(
      accepted(['ABC0008', 'ABC0009', 'ABC0010', 'ABC0011']),
    )
  })

  it('counts where the two differ, whatever stands around', () => {
    expect(serialsFromTo('R2-099-X', 'R2-101-X')).toEqual(accepted(['R2-099-X', 'R2-100-X', 'R2-101-X']))
  })

  it('is one number when both are the same', () => {
    expect(serialsFromTo('ABC0008', ' ABC0008\r')).toEqual(accepted(['ABC0008']))
  })

  it('keeps numbers that are longer than a computer counts', () => {
    expect(serialsFromTo('90071992547409929', '90071992547409931')).toEqual(
      accepted(['90071992547409929', '90071992547409930', '90071992547409931']),
    )
  })

  it.each([
    ['ABC0001', 'ABD0002'],
    ['ABC001', 'ABC0002'],
    ['A1-B1', 'A2-B2'],
    ['ABC', 'ABC'],
  ])('is refused when the two have more between them than a count: %s to %s', (first, last) => {
    expect(serialsFromTo(first, last)).toEqual(refused({ code: 'range-unlike', first, last }))
  })

  it('is refused backwards', () => {
    expect(serialsFromTo('ABC0011', 'ABC0008')).toEqual(
      refused({ code: 'range-backwards', first: 'ABC0011', last: 'ABC0008' }),
    )
  })

  it('is refused when it is longer than a list may be', () => {
    expect(serialsFromTo('A00001', 'A10000')).toMatchObject({ ok: true, value: { length: 10_000 } })
    expect(serialsFromTo('A00000', 'A10000')).toEqual(refused({ code: 'range-too-long', most: 10_000 }))
  })
})

describe('so many numbers from the first on', () => {
  it('count on in the last digits', () => {
    expect(serialsFrom('R2-098-X', 3)).toEqual(accepted(['R2-098-X', 'R2-099-X', 'R2-100-X']))
  })

  it('are refused where there are no digits', () => {
    expect(serialsFrom('ABC', 3)).toEqual(refused({ code: 'range-no-digits', first: 'ABC' }))
  })

  it('are refused where the digits would get longer', () => {
    expect(serialsFrom('A98', 2)).toEqual(accepted(['A98', 'A99']))
    expect(serialsFrom('A98', 3)).toEqual(refused({ code: 'range-overflows', first: 'A98', digits: 2 }))
  })

  it('are refused when they are more than a list may have', () => {
    expect(serialsFrom('A00001', 10_001)).toEqual(refused({ code: 'range-too-long', most: 10_000 }))
  })
})

function run(from: number, to: number): string[] {
  const numbers = serialsFromTo(`SN-${from}-K`, `SN-${to}-K`)
  if (!numbers.ok) throw new Error(numbers.refusal.code)
  return numbers.value
}

describe('what is missing from a run', () => {
  it('is the number that was left out, whatever the order', () => {
    expect(missingFromRun(run(1001, 1010).toReversed())).toEqual([])
    expect(missingFromRun([...run(1001, 1006), ...run(1008, 1011)].toReversed())).toEqual(['SN-1007-K'])
  })

  it('keeps the zeros of the others', () => {
    expect(missingFromRun(['A008', 'A009', 'A011', 'A012', 'A013'])).toEqual(['A010'])
  })

  it.each([
    ['fewer than five numbers', ['A1', 'A2', 'A4', 'A5']],
    ['numbers that are not in sequence', ['A1', 'A5', 'A9', 'A13', 'A17']],
    ['more than one in ten', [...run(1001, 1004), ...run(1006, 1008), ...run(1010, 1012)]],
    ['numbers of two kinds', [...run(1001, 1006), 'XYZ']],
    ['another width', ['A8', 'A9', 'A10', 'A11', 'A13']],
  ])('is nothing for %s', (_, serials) => {
    expect(missingFromRun(serials)).toEqual([])
  })
})
