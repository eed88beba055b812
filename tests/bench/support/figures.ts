/** The value that a share of the values (0 to 1) does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]
  if (value === undefined) throw new Error('Nothing was measured')
  return value
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

export const inMs = (milliseconds: number): string =>
  `${milliseconds.toFixed(milliseconds < 10 ? (milliseconds < 1 ? 3 : 1) : 0)} ms`

/** One line of a bench: what was measured, and what came out. */
export const print = (name: string, figures: string): void => {
  process.stdout.write(`${`${name}:`.padEnd(44)} ${figures}\n`)
}

/** Does it, and gives how long it took in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
