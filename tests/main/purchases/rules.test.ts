import { describe, expect, it } from 'vitest'
import { orderStatus } from '../../../main/purchases/rules'

const lines = (...counts: [ordered: number, received: number][]) =>
  counts.map(([ordered, received]) => ({ ordered, received }))

describe('the status of an order after a receipt', () => {
  it('is Confirmed while nothing was received', () => {
    expect(orderStatus(lines([5, 0], [3, 0]))).toBe('Confirmed')
  })

  it('is PartFulfilled while a line waits for units', () => {
    expect(orderStatus(lines([5, 1]))).toBe('PartFulfilled')
    expect(orderStatus(lines([5, 5], [3, 0]))).toBe('PartFulfilled')
  })

  it('is Fulfilled when every line has all its units, or more', () => {
    expect(orderStatus(lines([5, 5], [3, 4]))).toBe('Fulfilled')
  })

  it('does not count more on one line for less on another', () => {
    expect(orderStatus(lines([5, 8], [3, 2]))).toBe('PartFulfilled')
  })
})
