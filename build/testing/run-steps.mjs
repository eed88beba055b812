import { mkdir, readFile, rm } from 'node:fs/promises'
import { secondsSince, Trouble } from '../machine/trouble.mjs'
import { closingLine, sum, withFailure } from './counts.mjs'
import { outputFolder } from './steps.mjs'

/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {import('./steps.mjs').Step} Step */
/** @typedef {{ step: Step, result: 'ok' | 'FAILED' | 'not run', counts: Counts, took: string }} Outcome */

/** @type {Counts} */
const NOTHING = { passed: 0, failed: 0, skipped: 0 }

/**
 * Runs all steps, also after one that failed, and closes with the counts.
 * @param {readonly Step[]} steps
 * @returns {Promise<number>} the exit code: 1 when anything failed
 */
export async function runSteps(steps) {
  await rm(outputFolder, { recursive: true, force: true })
  await mkdir(outputFolder, { recursive: true })
  /** @type {Outcome[]} */
  const outcomes = []
  for (const step of steps) outcomes.push(await runStep(step, outcomes))
  const total = sum(outcomes.map(({ counts }) => counts))
  console.log(`\n${outcomes.map(summary).join('\n')}\n\n${closingLine(total)}`)
  return total.failed === 0 ? 0 : 1
}

/**
 * @param {Step} step
 * @param {readonly Outcome[]} earlier
 * @returns {Promise<Outcome>}
 */
async function runStep(step, earlier) {
  const wentWrong = earlier.filter(({ result }) => result !== 'ok')
  if (wentWrong.some((outcome) => step.after?.includes(outcome.step.name))) {
    return { step, result: 'not run', counts: { ...NOTHING, skipped: 1 }, took: '' }
  }
  console.log(`\n== ${step.name}`)
  const since = Date.now()
  const succeeded = await succeeds(step)
  const counts = await countsOf(step)
  const took = secondsSince(since)
  if (succeeded && counts) return { step, result: 'ok', counts, took }
  return { step, result: 'FAILED', counts: withFailure(counts ?? NOTHING), took }
}

/** @param {Step} step */
async function succeeds(step) {
  try {
    return (await step.run()) === 0
  } catch (error) {
    console.error(error instanceof Trouble ? error.message : error)
    return false
  }
}

/**
 * @param {Step} step
 * @returns {Promise<Counts | undefined>} undefined when the step left no readable report
 */
async function countsOf({ report }) {
  if (!report) return NOTHING
  try {
    return report.counts(JSON.parse(await readFile(report.file, 'utf8')))
  } catch (error) {
    console.error(`${report.file} cannot be read:`, error)
    return undefined
  }
}

/** @param {Outcome} outcome */
const summary = ({ step, result, took }) => `${step.name.padEnd(14)}${result.padEnd(9)}${took.padStart(8)}`
