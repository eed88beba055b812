import { assert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refusalText } from '../../../renderer/words/refusal-text'
import { storeProblemText, faultText } from '../../../renderer/words/trouble-text'
import { faultKinds } from '../../../shared/ipc/fault'
import { StoreProblem } from '../../../shared/ipc/station'
import { Refusal, type RefusalOf } from '../../../shared/refusal'
import { SerialId } from '../../../shared/values'
import { examples } from './refusal-examples'

const onHand: RefusalOf<'serial-on-hand'> = {
  code: 'serial-on-hand',
  serial: 'SN-1',
  serialId: SerialId.parse(1),
  productName: 'Router X1',
  status: 'in-stock',
  since: null,
  receiptNumber: null,
}

/** Left over when a sentence was not filled in: `{{name}}`, `undefined`, or the key instead of the words. */
const leftover = /\{\{|\}\}|undefined|null|NaN|\[object|refusals\.|statuses\.|trouble\./u

describe('the words of a refusal', () => {
  it('exist for every code of the contract', () => {
    const codes = Refusal.options.map(({ shape }) => shape.code.value)

    expect(new Set(examples.map(({ code }) => code))).toEqual(new Set(codes))
  })

  it.each(examples.map((refusal) => [refusal.code, refusal] as const))('say all of %s', (_code, refusal) => {
    const { title, advice } = refusalText(refusal)

    expect(title).not.toMatch(leftover)
    expect(advice).not.toMatch(leftover)
    expect(title.length).toBeGreaterThan(5)
    expect(advice.length).toBeGreaterThan(10)
    expect(advice).toMatch(/[.?]$/u)
  })

  it('name the other place of a serial number that is on hand', () => {
    const refusal: RefusalOf<'serial-on-hand'> = {
      ...onHand,
      since: new Date(2026, 10, 14, 10, 12).getTime(),
      receiptNumber: 'R-1004',
    }

    expect(refusalText(refusal)).toEqual({
      title: 'SN-1 is already here',
      advice:
        'Router X1, in stock since 14 Nov 2026 10:12 (receipt R-1004). Check the label: is it the serial number of this unit? If it is, put the unit aside and tell the office.',
    })
  })

  it('leave out what is not known of it', () => {
    expect(refusalText(onHand).advice).toMatch(/^Router X1, in stock\. /u)
  })

  it('show a text just as it was read, whatever it holds', () => {
    assert(
      property(string({ unit: 'binary', minLength: 1, maxLength: 40 }), (text) => {
        const { advice } = refusalText({ code: 'product-not-on-receipt', text, productName: 'Router X1' })
        expect(advice.startsWith(text)).toBe(true)
      }),
      { examples: [['{{productName}}'], ['$t(form.save)'], ['$&'], ['<b>'], ["$'"]] },
    )
  })
})

describe('the words of a fault', () => {
  it.each(faultKinds)('say all of %s', (kind) => {
    expect(faultText(kind).title).not.toMatch(leftover)
    expect(faultText(kind).advice).not.toMatch(leftover)
  })
})

describe('the words of a store that cannot be opened', () => {
  it.each(StoreProblem.shape.code.options)('say all of %s', (code) => {
    expect(storeProblemText(code).title).not.toMatch(leftover)
    expect(storeProblemText(code).advice).not.toMatch(leftover)
  })
})
