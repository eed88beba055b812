import { describe, expect, it } from 'vitest'
import { closingLine, playwrightCounts, sum, vitestCounts, withFailure } from '../../build/testing/counts.mjs'

describe('the counts of a test run', () => {
  it('are read from a Vitest report', () => {
    const report = { numPassedTests: 7, numFailedTests: 2, numPendingTests: 3, numTodoTests: 1 }

    expect(vitestCounts(report)).toEqual({ passed: 7, failed: 2, skipped: 4 })
  })

  it('are read from a Playwright report, where a repeated test that passed has passed', () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 } }

    expect(playwrightCounts(report)).toEqual({ passed: 6, failed: 1, skipped: 2 })
  })

  it('refuse a report of another shape', () => {
    expect(() => vitestCounts({})).toThrow('numPassedTests')
    expect(() => playwrightCounts(null)).toThrow('expected')
  })

  it('add up to the closing line', () => {
    const total = sum([
      { passed: 7, failed: 0, skipped: 4 },
      { passed: 6, failed: 1, skipped: 0 },
    ])

    expect(closingLine(total)).toBe('13 passed, 1 failed, 4 skipped')
  })

  it('name at least one failure for a step that failed without a failed test', () => {
    expect(withFailure({ passed: 3, failed: 0, skipped: 0 }).failed).toBe(1)
    expect(withFailure({ passed: 3, failed: 2, skipped: 0 }).failed).toBe(2)
  })
})
