import { describe, expect, it } from 'vitest'
import { mostNet, totalsOf, totalsOfNets } from '../../shared/money'

describe('what the lines of a document come to', () => {
  it('is the sum of quantity times price, with the tax on it', () => {
    expect(
      totalsOf([
        { quantity: 3, unitPrice: 1_999, taxRate: 1_900 },
        { quantity: 1, unitPrice: 500, taxRate: 1_900 },
      ]),
    ).toEqual({
      net: 6_497,
      taxes: [{ taxRate: 1_900, net: 6_497, tax: 1_234 }],
      tax: 1_234,
      gross: 7_731,
    })
  })

  it('rounds the tax half up, once for each rate and not for each line', () => {
    const line = { quantity: 1, unitPrice: 50, taxRate: 100 }

    expect(totalsOf([line]).tax).toBe(1)
    expect(totalsOf([line, line, line]).tax).toBe(2)
    expect(totalsOf([{ ...line, unitPrice: 49 }]).tax).toBe(0)
  })

  it('lists the rates from the lowest, each with what it is taken of', () => {
    const { taxes, tax } = totalsOf([
      { quantity: 2, unitPrice: 100, taxRate: 1_900 },
      { quantity: 1, unitPrice: 100, taxRate: 700 },
      { quantity: 1, unitPrice: 100, taxRate: 0 },
      { quantity: 1, unitPrice: 100, taxRate: 700 },
    ])

    expect(taxes).toEqual([
      { taxRate: 0, net: 100, tax: 0 },
      { taxRate: 700, net: 200, tax: 14 },
      { taxRate: 1_900, net: 200, tax: 38 },
    ])
    expect(tax).toBe(52)
  })

  it('is nothing without lines', () => {
    expect(totalsOf([])).toEqual({ net: 0, taxes: [], tax: 0, gross: 0 })
  })

  it('credits to the cent what it billed', () => {
    const billed = totalsOfNets([{ taxRate: 1_900, net: 50 }])
    const credited = totalsOfNets([{ taxRate: 1_900, net: -50 }])

    expect(billed).toMatchObject({ tax: 10, gross: 60 })
    expect(credited).toMatchObject({ tax: -10, gross: -60 })
  })

  it('loses no cent of the largest document', () => {
    const { tax, gross } = totalsOfNets([{ taxRate: 9_999, net: mostNet }])

    expect(tax).toBe(3_999_600_000_000_000)
    expect(Number.isSafeInteger(gross)).toBe(true)
  })
})
