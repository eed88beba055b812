import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseScan } from '../../../../main/scanning/meaning/parse-scan'
import { gtinCheckDigit } from '../../../../shared/gtin'

const now = new Date('2026-11-25T00:00:00Z')
const parse = (text: string, aim: string | null = null) => parseScan(text, aim, now)

const oneOf = (characters: string) => fc.constantFrom(...Array.from(characters))
const anyAim = fc.option(fc.string({ unit: oneOf(']CdQEIXZe0123'), minLength: 3, maxLength: 3 }))
const digits = (length: number) =>
  fc.string({ unit: oneOf('0123456789'), minLength: length, maxLength: length })
const anyGtin = digits(13)
  .filter((body) => Number(body) > 0)
  .map((body) => `${body}${gtinCheckDigit(body)}`)
const anySerial = fc.string({ unit: oneOf('AZaz09-/.%'), minLength: 1, maxLength: 20 })

const seeded = { numRuns: 500, seed: 20261126 }

describe('what a code says', () => {
  it('is a meaning or a named refusal for every text, and never throws', () => {
    const anyText = fc.oneof(fc.string({ maxLength: 80 }), fc.string({ unit: 'binary', maxLength: 80 }))
    fc.assert(
      fc.property(anyText, anyAim, (text, aim) => {
        const parsed = parse(text, aim)

        expect(parsed.ok ? text.endsWith(parsed.value.text) : /^[a-z0-9-]+$/u.test(parsed.refusal)).toBe(true)
      }),
      seeded,
    )
  })

  it('is the product and the serial number of every GS1 code with both, in either order', () => {
    fc.assert(
      fc.property(anyGtin, anySerial, (gtin, serial) => {
        for (const text of [`01${gtin}21${serial}`, `21${serial}\u001d01${gtin}`])
          expect(parse(text, ']d2')).toMatchObject({ ok: true, value: { gtin, serials: [serial] } })
      }),
      seeded,
    )
  })

  it('is the same in a link, whatever has to be escaped there', () => {
    fc.assert(
      fc.property(anyGtin, anySerial, (gtin, serial) => {
        const link = `https://shop.example.com/x/01/${gtin}/21/${encodeURIComponent(serial)}`

        expect(parse(link, ']Q1')).toMatchObject({ ok: true, value: { gtin, serials: [serial] } })
      }),
      seeded,
    )
  })

  it('is the same behind FNC1 without an identifier, and in an envelope of ISO 15434', () => {
    fc.assert(
      fc.property(anyGtin, anySerial, (gtin, serial) => {
        const elements = `01${gtin}21${serial}`

        for (const text of [`\u001d${elements}`, `[)>\u001e05\u001d${elements}\u001e\u0004`])
          expect(parse(text, ']X0')).toMatchObject({ ok: true, value: { gtin, serials: [serial] } })
      }),
      seeded,
    )
  })

  it('is refused for every single wrong digit in a GTIN', () => {
    fc.assert(
      fc.property(anyGtin, fc.nat(13), fc.integer({ min: 1, max: 9 }), (gtin, place, shift) => {
        const wrong = (Number(gtin[place]) + shift) % 10
        const text = `01${gtin.slice(0, place)}${wrong}${gtin.slice(place + 1)}21A`

        expect(parse(text, ']C1')).toEqual({ ok: false, refusal: 'gs1-check-digit' })
      }),
      seeded,
    )
  })

  it.each([
    ['a label without a value', 'SN:', 'empty'],
    ['a label of white space', '   ', 'empty'],
    ['a broken escape in a link', 'https://x.example/01/09521234500179/21/%E0%A4', 'gs1-charset'],
    ['an hour that no day has', ']C170032611252560', 'gs1-date'],
    ['a month that no year has', ']C117261301', 'gs1-date'],
    ['a message without any field', '[)>\u001e06\u001d\u001e\u0004', 'mh10-empty'],
  ])('is refused of %s', (_what, text, refusal) => {
    expect(parse(text)).toEqual({ ok: false, refusal })
  })

  it.each([
    ['Serial Number: 4471', ['4471']],
    ['S/N=4471', ['4471']],
    ['Serial#: 0071', ['0071']],
    ['SN#: 0071', ['0071']],
    ['S/N No.: 0071', ['0071']],
  ])('is the serial number behind its label: %s', (text, serials) => {
    expect(parse(text)).toMatchObject({ ok: true, value: { format: 'labelled', serials } })
  })

  it.each(['Model: X1', 'http-4471', 'SN4471', 'A:B'])(
    'is the text itself without a known label: %s',
    (text) => {
      expect(parse(text)).toMatchObject({ ok: true, value: { format: 'plain', text } })
    },
  )
})
