import type { RefusalOf } from './refusal'
import { accepted, refused, type Result } from './result'
import { normalForm } from './serial-number'
import { mostNumbersAtOnce } from './values'

export type RangeRefusal = RefusalOf<
  'range-unlike' | 'range-backwards' | 'range-too-long' | 'range-overflows' | 'range-no-digits'
>

interface Numbered {
  readonly before: string
  readonly digits: string
  readonly after: string
}

/**
 * All serial numbers from the first to the last, both included: `ABC0001`, `ABC0100` gives 100 of them.
 * The two may differ in one run of digits only, of the same width, so that zeros are kept.
 */
export function serialsFromTo(first: string, last: string): Result<string[], RangeRefusal> {
  const [from, to] = [normalForm(first), normalForm(last)]
  const start = differingRun(from, to)
  if (!start) return refused({ code: 'range-unlike', first: from, last: to })
  const end = to.slice(start.before.length, to.length - start.after.length)
  const count = BigInt(end) - BigInt(start.digits) + 1n
  if (count < 1n) return refused({ code: 'range-backwards', first: from, last: to })
  return numbersFrom(start, count)
}

/** `count` serial numbers upwards from the first; its last run of digits counts on and never gets longer. */
export function serialsFrom(first: string, count: number): Result<string[], RangeRefusal> {
  const start = lastRun(normalForm(first))
  if (!start) return refused({ code: 'range-no-digits', first: normalForm(first) })
  return numbersFrom(start, BigInt(count))
}

/** With fewer numbers than this, what lies between them says nothing. */
const shortestRun = 5

/**
 * What is missing from the run that these serial numbers make: they differ in their last run of digits only, and at most
 * one in ten between the first and the last is not among them. Empty where they make no run, or a whole one.
 */
export function missingFromRun(serials: readonly string[]): string[] {
  const run = serials.map(lastRun)
  const [first] = run
  if (!first || serials.length < shortestRun) return []
  const isAlike = (one: Numbered | undefined): one is Numbered =>
    one?.before === first.before && one.after === first.after && one.digits.length === first.digits.length
  if (!run.every(isAlike)) return []
  const present = new Set(run.map(({ digits }) => BigInt(digits)))
  const [lowest, highest] = endsOf(present)
  const gaps = highest - lowest + 1n - BigInt(present.size)
  if (gaps > BigInt(Math.ceil(serials.length / 10))) return []
  const start = { ...first, digits: lowest.toString().padStart(first.digits.length, '0') }
  const whole = numbersFrom(start, highest - lowest + 1n)
  const there = new Set(serials)
  return whole.ok ? whole.value.filter((serial) => !there.has(serial)) : []
}

function endsOf(numbers: Iterable<bigint>): [bigint, bigint] {
  const [first = 0n, ...others] = numbers
  let [lowest, highest] = [first, first]
  for (const number of others) {
    if (number < lowest) lowest = number
    if (number > highest) highest = number
  }
  return [lowest, highest]
}

function numbersFrom({ before, digits, after }: Numbered, count: bigint): Result<string[], RangeRefusal> {
  const start = BigInt(digits)
  const last = start + count - 1n
  if (count > BigInt(mostNumbersAtOnce)) return refused({ code: 'range-too-long', most: mostNumbersAtOnce })
  if (last.toString().length > digits.length)
    return refused({ code: 'range-overflows', first: before + digits + after, digits: digits.length })
  return accepted(
    Array.from(
      { length: Number(count) },
      (_, at) => before + (start + BigInt(at)).toString().padStart(digits.length, '0') + after,
    ),
  )
}

function lastRun(text: string): Numbered | undefined {
  const found = /^(.*?)(\d+)(\D*)$/su.exec(text)
  if (!found) return undefined
  const [, before = '', digits = '', after = ''] = found
  return { before, digits, after }
}

function differingRun(from: string, to: string): Numbered | undefined {
  if (from.length !== to.length) return undefined
  if (from === to) return lastRun(from)
  for (const run of from.matchAll(/\d+/gu)) {
    const end = run.index + run[0].length
    const isOnlyDifference =
      from.slice(0, run.index) === to.slice(0, run.index) && from.slice(end) === to.slice(end)
    if (isOnlyDifference && /^\d+$/u.test(to.slice(run.index, end)))
      return { before: from.slice(0, run.index), digits: run[0], after: from.slice(end) }
  }
  return undefined
}
