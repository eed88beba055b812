import { describe, expect, it } from 'vitest'
import { parseScan } from '../../../../main/scanning/meaning/parse-scan'
import table from '../../../../main/scanning/meaning/gs1-ai-table.json' with { type: 'json' }
import { gtinCheckDigit } from '../../../../shared/gtin'

type Part = (typeof table.ais)[number]['parts'][number]

const now = new Date('2026-11-25T00:00:00Z')
const parse = (text: string) => parseScan(text, ']C1', now)
const refusal = (text: string) => {
  const parsed = parse(text)
  return parsed.ok ? 'nothing' : parsed.refusal
}

const characters: Readonly<Record<string, string>> = { N: '1234567890', X: 'aB-9_/', Y: 'A1-/#', Z: 'Ab-_9' }
const withDate: Readonly<Record<string, string>> = {
  yymmd0: '270600',
  yymmdd: '270630',
  yyyymmdd: '20270630',
  hhmi: '2359',
  hh: '23',
  mi: '59',
  ss: '59',
}

/** The longest value that a part may have. */
function longest({ type, max, check = [] }: Part): string {
  const date = check.map((name) => withDate[name]).find((value) => value !== undefined)
  if (date !== undefined) return date
  const text = (characters[type] ?? '').repeat(max).slice(0, max)
  return check.includes('csum') ? `${text.slice(0, -1)}${gtinCheckDigit(text.slice(0, -1))}` : text
}

const all = table.ais.map(({ ai, fnc1Needed, min, max, parts }) => ({
  ai,
  fnc1Needed,
  min,
  max,
  isNumber: parts[0]?.type === 'N' && parts[0].check?.includes('csum') !== true,
  value: parts.map(longest).join(''),
}))

const fixed = all.filter(({ fnc1Needed }) => !fnc1Needed)
const variable = all.filter(({ fnc1Needed }) => fnc1Needed)

const nextOf = (ai: string) => (ai === '91' ? '92' : '91')

/** What is understood of a value with another element behind it. */
function elementsOf({ ai, value }: { ai: string; value: string }, separator: string) {
  const parsed = parse(`${ai}${value}${separator}${nextOf(ai)}x`)
  return parsed.ok ? parsed.value.elements : parsed.refusal
}

describe('every application identifier', () => {
  it.each(all)('$ai takes a value as long as it may be, up to the separator', (one) => {
    expect(elementsOf(one, '\u001d')).toEqual([
      [one.ai, one.value],
      [nextOf(one.ai), 'x'],
    ])
  })

  it.each(fixed)('$ai ends where its length says, without a separator', (one) => {
    expect(elementsOf(one, '')).toEqual([
      [one.ai, one.value],
      [nextOf(one.ai), 'x'],
    ])
  })

  it.each(all)('$ai has a value', ({ ai }) => {
    expect([refusal(ai), refusal(`${ai}\u001d91x`)]).toEqual(['gs1-empty', 'gs1-empty'])
  })

  it.each(variable)('$ai is not longer than $max', ({ ai, value }) => {
    expect(refusal(`${ai}${value}1`)).toBe('gs1-too-long')
  })

  it.each(all.filter(({ min }) => min > 1))('$ai is not shorter than $min', ({ ai, min, value }) => {
    expect(refusal(`${ai}${value.slice(0, min - 1)}`)).toBe('gs1-truncated')
  })

  it.each(all.filter(({ isNumber }) => isNumber))('$ai begins with a digit', ({ ai, value }) => {
    expect(refusal(`${ai}O${value.slice(1)}`)).toBe('gs1-charset')
  })
})
