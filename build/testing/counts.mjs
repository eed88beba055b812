// What the test programs report, as three numbers.

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @param {readonly Counts[]} counts
 * @returns {Counts}
 */
export function sum(counts) {
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const { passed, failed, skipped } of counts) {
    total.passed += passed
    total.failed += failed
    total.skipped += skipped
  }
  return total
}

/**
 * A step that failed counts as one failure at least: a file that does not even load fails no test.
 * @param {Counts} counts
 * @returns {Counts}
 */
export const withFailure = (counts) => ({ ...counts, failed: Math.max(1, counts.failed) })

/**
 * The line that closes a test run.
 * @param {Counts} counts
 */
export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`

/**
 * @param {unknown} report of Vitest's json reporter
 * @returns {Counts}
 */
export function vitestCounts(report) {
  return {
    passed: number(report, 'numPassedTests'),
    failed: number(report, 'numFailedTests'),
    skipped: number(report, 'numPendingTests') + number(report, 'numTodoTests'),
  }
}

/**
 * @param {unknown} report of Playwright's json reporter
 * @returns {Counts} a test that passed only when repeated counts as passed
 */
export function playwrightCounts(report) {
  const stats = field(report, 'stats')
  return {
    passed: number(stats, 'expected') + number(stats, 'flaky'),
    failed: number(stats, 'unexpected'),
    skipped: number(stats, 'skipped'),
  }
}

/**
 * @param {unknown} of
 * @param {string} name
 */
function number(of, name) {
  const value = field(of, name)
  if (typeof value !== 'number') throw new Error(`The report has no number ${name}.`)
  return value
}

/**
 * @param {unknown} of
 * @param {string} name
 * @returns {unknown}
 */
const field = (of, name) => (typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined)
