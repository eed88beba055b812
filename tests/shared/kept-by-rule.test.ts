import { assert, constantFrom, property, string, array } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keptByRule, removedFrom } from '../../shared/kept-by-rule'
import { normalForm } from '../../shared/serial-number'
import { parsePattern } from '../../shared/strip-pattern'

const prefix = (text: string) => ({ kind: 'prefix', text }) as const
const pattern = (text: string) => ({ kind: 'pattern', text }) as const

describe('a beginning that is dropped', () => {
  it('leaves what follows, and nothing else is touched', () => {
    expect(keptByRule(prefix('S'), 'S4471-0093-K')).toBe('4471-0093-K')
    expect(keptByRule(prefix('S'), 'SS-007')).toBe('S-007')
    expect(keptByRule(prefix('SN:'), 'SN: 0007a')).toBe('0007a')
  })

  it.each([
    ['begins otherwise', '4471-0093-K'],
    ['is in another case', 's4471-0093-K'],
    ['is nothing but the beginning', 'S'],
  ])('does not fit a scan that %s', (_why, scanned) => {
    expect(keptByRule(prefix('S'), scanned)).toBeUndefined()
  })
})

describe('a pattern', () => {
  it.each([
    ['[########]', '12345678', undefined],
    ['SN[########]', 'SN12345678', '12345678'],
    ['SN[########]', 'SN1234567', undefined],
    ['*/[*]', 'PN-88/SN-1/2', 'SN-1/2'],
    ['[*]/*', 'SN-1/R2/X', 'SN-1'],
    ['[@@####]?', 'AB1234K', 'AB1234'],
    ['[@@####]?', 'AB12345', 'AB1234'],
    ['\\[[*]\\]', '[A-1]', 'A-1'],
    ['\\#[*]', '#7', '7'],
    ['S[*]', 'S', undefined],
    ['[*]*', 'ABC', undefined],
  ])('%s makes of %s: %s', (text, scanned, kept) => {
    expect(keptByRule(pattern(text), scanned)).toBe(kept)
  })

  it.each([
    ['SN*', 'no-part'],
    ['[#]-[#]', 'two-parts'],
    ['[#', 'brackets'],
    ['#]', 'brackets'],
    ['[#[#]]', 'brackets'],
    ['S[]', 'empty-part'],
    ['[#]\\', 'backslash'],
  ])('%s is refused: %s', (text, why) => {
    expect(parsePattern(text)).toEqual({ ok: false, refusal: why })
  })

  it('keeps a stretch of the scan, whatever pattern and scan are, or does not fit', () => {
    const signs = array(constantFrom('*', '?', '#', '@', 'A', '-', '\\*'), { maxLength: 12 })
    assert(
      property(signs, signs, signs, string({ maxLength: 40 }), (before, inside, after, scanned) => {
        const text = `${before.join('')}[${inside.join('')}]${after.join('')}`
        const kept = keptByRule(pattern(text), scanned)
        return kept === undefined || normalForm(scanned).includes(kept)
      }),
    )
  })

  it('comes to an end with the worst that can be written', () => {
    const worst = pattern(`${'*A'.repeat(48)}[*]B`)

    // An engine that tries every way would not be back before the end of the shift.
    expect(keptByRule(worst, 'A'.repeat(128))).toBeUndefined()
  })
})

describe('what was taken off', () => {
  it('is told as the pieces before and after the number', () => {
    expect(removedFrom('S4471', '4471')).toEqual(['S'])
    expect(removedFrom('SN: 4471/R2', '4471')).toEqual(['SN:', '/R2'])
    expect(removedFrom('sn4471a', '4471A')).toEqual(['sn'])
  })

  it('is nothing where only the case or white space differs', () => {
    expect(removedFrom(' abc-1 ', 'ABC-1')).toEqual([])
  })
})
