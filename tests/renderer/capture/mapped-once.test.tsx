import { expect, it } from 'vitest'
import { mappedOnce } from '../../../renderer/capture/mapped-once'

it('maps the same line to the same object, and a changed one anew', () => {
  const map = mappedOnce(({ captured }: { captured: number }) => ({ done: captured }))
  const line = { captured: 1 }

  expect(map(line)).toBe(map(line))
  expect(map(line)).toEqual({ done: 1 })
  expect(map({ captured: 1 })).not.toBe(map(line))
})

it('keeps what a line was mapped to when that is nothing', () => {
  let asked = 0
  const map = mappedOnce((_line: object) => void (asked += 1))
  const line = {}
  map(line)
  map(line)

  expect(asked).toBe(1)
})
