import { describe, expect, it } from 'vitest'
import { orderStatus, reservedIn, whyTooLarge } from '../../../main/sales/rules'

const lines = (...counts: [quantity: number, shipped: number][]) =>
  counts.map(([quantity, shipped]) => ({ quantity, shipped }))

describe('the status of a sales order after a dispatch', () => {
  it('is Confirmed while nothing has left', () => {
    expect(orderStatus(lines([5, 0], [3, 0]))).toBe('Confirmed')
  })

  it('is PartFulfilled while a line waits for units', () => {
    expect(orderStatus(lines([5, 1]))).toBe('PartFulfilled')
    expect(orderStatus(lines([5, 5], [3, 0]))).toBe('PartFulfilled')
  })

  it('is Fulfilled when all units of every line have left', () => {
    expect(orderStatus(lines([5, 5], [3, 3]))).toBe('Fulfilled')
  })
})

describe('what a line reserves', () => {
  it.each([
    ['Draft', 0],
    ['Quote', 0],
    ['Confirmed', 3],
    ['PartFulfilled', 3],
    ['Fulfilled', 0],
    ['Cancelled', 0],
  ] as const)('while its order is %s is %i of five, of which two have left', (status, reserved) => {
    expect(reservedIn(status, { quantity: 5, shipped: 2 })).toBe(reserved)
  })
})

describe('the size of a sales order', () => {
  const line = { quantity: 1_000_000, unitPrice: 1_000_000_000, taxRate: 0 }

  it('is refused beyond what a document can come to, with the number of its lines', () => {
    expect(whyTooLarge([line, line, line, line])).toBeUndefined()
    expect(whyTooLarge([line, line, line, line, line])).toEqual({ code: 'sales-order-too-large', lines: 5 })
  })
})
