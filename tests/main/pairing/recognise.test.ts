import { assert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typedFor } from '../../../main/pairing/keyboard-layouts'
import { knownCodes } from '../../../main/pairing/known-codes'
import { recognise } from '../../../main/pairing/recognise'
import { parseScan } from '../../../main/scanning/meaning/parse-scan'
import type { CodeReading } from '../../../shared/code-reading'
import { characterOf, type WedgeKey } from '../../../renderer/scanning/wedge-keys'

const suffixes = { cr: '\r', lf: '\n', crlf: '\r\n', tab: '\t', none: '', 'stx-etx': '\u0003' } as const
const suffixNames = ['cr', 'lf', 'crlf', 'tab', 'none', 'stx-etx'] as const
const caseNames = ['kept', 'upper', 'lower', 'swapped'] as const
const separatorNames = ['kept', 'lost', 'replaced'] as const
const aims = ['sent', 'other', 'missing'] as const
const separators = { kept: '\u001d', lost: '', replaced: '<GS>' } as const
const letterCases = {
  kept: (text: string) => text,
  upper: (text: string) => text.toUpperCase(),
  lower: (text: string) => text.toLowerCase(),
  swapped: (text: string) =>
    Array.from(text, (one) => (one === one.toUpperCase() ? one.toLowerCase() : one.toUpperCase())).join(''),
} as const
const layouts = ['kept', 'german', 'french'] as const

interface Settings extends Omit<CodeReading, 'code' | 'text' | 'suffix'> {
  readonly suffix: (typeof suffixNames)[number]
}

/** What a scanner with these settings sends of a code. */
function sentBy(code: (typeof knownCodes)[number], settings: Settings): string {
  const { suffix, aim, separator, letterCase, layout, before, after } = settings
  const identifier = { sent: code.aim, other: ']X7', missing: '' }[aim]
  const typed = (text: string) => typedFor(layout, letterCases[letterCase](text))
  const parts = code.sent
    .split('\u001d')
    .map(typed)
    .join(separators[separator ?? 'kept'])
  const typedIdentifier = identifier === '' ? '' : `]${typed(identifier.slice(1))}`
  return `${suffix === 'stx-etx' ? '\u0002' : ''}${before}${typedIdentifier}${parts}${after}${suffixes[suffix]}`
}

const everySetting = knownCodes.flatMap((code) =>
  suffixNames.flatMap((suffix) =>
    aims.flatMap((aim) =>
      (code.id === 'code-128' ? [null] : separatorNames).flatMap((separator) =>
        caseNames.flatMap((letterCase) =>
          layouts.map((layout) => ({
            code,
            settings: { suffix, aim, separator, letterCase, layout, before: '', after: '' },
          })),
        ),
      ),
    ),
  ),
)

const codeNamed = (id: CodeReading['code']) => {
  const code = knownCodes.find((one) => one.id === id)
  if (!code) throw new Error(`There is no ${id}`)
  return code
}

const heard = (text: string, aim: string | null = null) => recognise({ text, aim })

describe('the codes that are shown', () => {
  it('are such that a scanner that changes nothing is understood', () => {
    const said = knownCodes.map(({ sent, aim }) => parseScan(sent, aim, new Date(0)))

    expect(said).toMatchObject([
      { ok: true, value: { format: 'plain', text: 'Test-007_Zyq;Ma' } },
      { ok: true, value: { gtin: '09521234500179', lot: 'Lot-05', serials: ['Test-00b'] } },
    ])
  })

  it('differ from themselves in every letter case and on every keyboard', () => {
    for (const { sent } of knownCodes) {
      const versions = layouts.flatMap((layout) =>
        caseNames.map((letterCase) => typedFor(layout, letterCases[letterCase](sent))),
      )
      expect(new Set(versions).size).toBe(versions.length)
    }
  })
})

describe('recognising what a scanner made of a known code', () => {
  it('sees many settings', () => {
    expect(everySetting.length).toBe(6 * 3 * 4 * 3 + 6 * 3 * 3 * 4 * 3)
  })

  it.each(everySetting)('tells $code.id with $settings', ({ code, settings }) => {
    const text = sentBy(code, settings)

    expect(heard(text)).toEqual({ code: code.id, text, ...settings })
  })

  it.each(['~', ' ', '|', '{GS}', '\u001e'])('tells that %j stands for the separator', (replacement) => {
    const text = codeNamed('gs1-datamatrix').sent.replace('\u001d', replacement)

    expect(heard(text)?.separator).toBe('replaced')
  })

  it('takes FNC1 in front for part of the code', () => {
    const { sent, aim } = codeNamed('gs1-datamatrix')

    expect(heard(`\u001d${sent}\r`)).toMatchObject({ before: '', aim: 'missing', separator: 'kept' })
    expect(heard(`${aim}\u001d${sent}\r`)).toMatchObject({ before: '', aim: 'sent' })
  })

  it('takes the AIM identifier that came beside the text', () => {
    const { sent } = codeNamed('gs1-datamatrix')

    expect(heard(sent, ']d2')?.aim).toBe('sent')
    expect(heard(sent, ']d1')?.aim).toBe('other')
    expect(heard(`]d2${sent}`, ']d2')).toMatchObject({ aim: 'sent', before: '' })
  })

  it('tells what is added in front and behind', () => {
    const { sent } = codeNamed('code-128')

    expect(heard(`A>]C0${sent}<B\r`)).toMatchObject({ before: 'A>', after: '<B', aim: 'sent', suffix: 'cr' })
  })

  it('leaves the end to those who tell it apart', () => {
    const { sent } = codeNamed('code-128')

    expect(recognise({ text: sent, aim: null, suffix: 'mark' })).toMatchObject({ suffix: 'mark', after: '' })
  })

  it.each(['', 'SN-88213-K', 'Test-007', 'test-007b', '0109521234500179', '\u00ff\u007f\r'])(
    'knows nothing of %j',
    (text) => {
      expect(heard(text)).toBeUndefined()
    },
  )

  it('does not take a longer code for it that happens to hold it', () => {
    const { sent } = codeNamed('code-128')

    expect(heard(`${sent}${'x'.repeat(17)}`)).toBeUndefined()
  })

  it('never throws, whatever comes', () => {
    assert(property(string({ unit: 'binary' }), (text) => heard(text) === undefined))
  })
})

/** Where each character lies on these keyboards (Windows layouts `German` and `French`), as keys are named. */
const keyboards: Readonly<Record<'german' | 'french', Readonly<Record<string, Omit<WedgeKey, 'at'>>>>> = {
  german: {
    y: { code: 'KeyZ' },
    z: { code: 'KeyY' },
    Y: { code: 'KeyZ', shift: true },
    Z: { code: 'KeyY', shift: true },
    '-': { code: 'Slash' },
    _: { code: 'Slash', shift: true },
    ';': { code: 'Comma', shift: true },
  },
  french: {
    a: { code: 'KeyQ' },
    q: { code: 'KeyA' },
    z: { code: 'KeyW' },
    w: { code: 'KeyZ' },
    m: { code: 'Semicolon' },
    M: { code: 'Semicolon', shift: true },
    '-': { code: 'Digit6' },
    _: { code: 'Digit8' },
    ';': { code: 'Comma' },
    '0': { code: 'Digit0', shift: true },
    '7': { code: 'Digit7', shift: true },
  },
}

describe('a scanner that types for another keyboard', () => {
  it.each(['german', 'french'] as const)('is read by the places of its %s keys', (layout) => {
    for (const [character, key] of Object.entries(keyboards[layout]))
      expect(typedFor(layout, character)).toBe(characterOf({ at: 0, ...key }))
  })
})
