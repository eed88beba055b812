import type { Difference, VerificationReport } from '../shared/ipc/verification'
import { problemInWords } from './verification/problem-in-words'
import { verifyFile } from './verification/verify-file'

// What the exit code says.
const EQUAL = 0
const DIFFERENT = 1
const NOT_READ = 2

/** `verify-store FILE`: says on standard output whether a store equals its ledger, or what differs. */
async function run([file, ...others]: readonly string[]): Promise<number> {
  if (file === undefined || others.length > 0) return notRead('Usage: npm run verify-store -- FILE')
  try {
    const verified = await verifyFile(file, undefined, { now: Date.now, tell: tellProgress })
    clearProgress()
    return verified.ok ? report(verified.value) : notRead(problemInWords(verified.refusal))
  } catch (error) {
    clearProgress()
    return notRead(`${file} could not be verified: ${String(error)}`)
  }
}

function report({
  ledgerLines,
  serialNumbers,
  products,
  differences,
  differenceCount,
}: VerificationReport): number {
  say(`${ledgerLines} ledger lines, ${serialNumbers} serial numbers, ${products} products`)
  for (const difference of differences) say(inWords(difference))
  if (differenceCount === 0) say('equal')
  else if (differenceCount === 1) say('1 difference')
  else
    say(
      `${differenceCount} differences${differenceCount > differences.length ? ', the first ones above' : ''}`,
    )
  return differenceCount === 0 ? EQUAL : DIFFERENT
}

const inWords = ({ what, which, fromLedger, stored }: Difference): string =>
  `${what} ${which}: from the ledger ${fromLedger}, stored ${stored}`

function notRead(why: string): number {
  say(why)
  return NOT_READ
}

const say = (line: string) => process.stdout.write(`${line}\n`)

function tellProgress(done: number, total: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${total}`)
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
}

process.exitCode = await run(process.argv.slice(2))
