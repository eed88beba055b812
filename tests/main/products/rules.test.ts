import { describe, expect, it } from 'vitest'
import { judgeCodes } from '../../../main/products/rules'

const gtin = (text: string) => judgeCodes({ sku: 'ROUTER', codes: [{ kind: 'gtin', text }] })
const barcode = (...texts: string[]) =>
  judgeCodes({ sku: 'ROUTER', codes: texts.map((text) => ({ kind: 'barcode', text })) })

describe('the GTIN of a product', () => {
  it.each([
    ['GTIN-8', '96385074', '00000096385074'],
    ['GTIN-12', '036000291452', '00036000291452'],
    ['GTIN-13', '4006381333931', '04006381333931'],
    ['GTIN-14', '10614141000415', '10614141000415'],
  ])('is kept as written and compared as 14 digits: %s', (_kind, text, key) => {
    expect(gtin(` ${text}\r`)).toMatchObject({ ok: true, value: [{}, { kind: 'gtin', code: text, key }] })
  })

  it.each(['1234567', '123456789', '12345678901', '123456789012345'])(
    'is refused with a length that no GTIN has: %s',
    (text) => {
      expect(gtin(text)).toEqual({ ok: false, refusal: { code: 'gtin-length', text, length: text.length } })
    },
  )

  it.each(['40063813339X1', '4006381-333931', '4006381 333931', '٤٠٠٦٣٨١٣٣٣٩٣١'])(
    'is refused with anything but digits: %s',
    (text) => {
      expect(gtin(text)).toEqual({ ok: false, refusal: { code: 'gtin-characters', text } })
    },
  )

  it.each([
    ['96385075', 4],
    ['036000291453', 2],
    ['4006381333930', 1],
    ['10614141000416', 5],
  ])('is refused with a wrong check digit, and the right one is told: %s', (text, expected) => {
    expect(gtin(text)).toEqual({ ok: false, refusal: { code: 'gtin-check-digit', text, expected } })
  })
})

describe('the codes of a product', () => {
  it('have the sku first, all without what cannot be seen', () => {
    expect(barcode('own\u200b-1')).toEqual({
      ok: true,
      value: [
        { kind: 'sku', code: 'ROUTER', key: 'ROUTER' },
        { kind: 'barcode', code: 'own-1', key: 'OWN-1' },
      ],
    })
  })

  it('are refused when nothing of one can be seen', () => {
    expect(barcode('\u200b\r')).toEqual({ ok: false, refusal: { code: 'product-code-empty' } })
    expect(judgeCodes({ sku: '\u200b', codes: [] })).toMatchObject({
      refusal: { code: 'product-code-empty' },
    })
  })

  it('are refused when one stands twice, in whatever spelling', () => {
    expect(barcode('own-1', 'OWN-1')).toMatchObject({
      refusal: { code: 'product-code-twice', text: 'OWN-1' },
    })
    expect(barcode('router')).toMatchObject({ refusal: { code: 'product-code-twice', text: 'router' } })
    expect(barcode('036000291452', '0036000291452')).toMatchObject({
      refusal: { code: 'product-code-twice', text: '0036000291452' },
    })
  })

  it('may be codes that look like a GTIN with a wrong check digit, as long as they are not called one', () => {
    expect(barcode('4006381333930')).toMatchObject({ ok: true })
  })
})
