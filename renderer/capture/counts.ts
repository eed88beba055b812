import type { CaptureLine } from './sheet'

export interface UnitCount {
  readonly done: number
  readonly total: number
}

/**
 * Units that are dealt with, of all that may come: captured where numbers are asked for, else as soon as they are
 * entered. A blank line of an order counts with what is outstanding.
 */
export function countUnits(lines: readonly CaptureLine[]): UnitCount {
  const sum = (count: (line: CaptureLine) => number) => lines.reduce((units, line) => units + count(line), 0)
  return {
    done: sum((line) => (line.capturesSerials ? line.captured : (line.quantity ?? 0))),
    total: sum((line) => expectedOf(line) ?? 0),
  }
}

/** Complete and with the arrow on it all the same: nobody said how many will come, it grows with what is captured. */
export const growsOpen = (line: CaptureLine, activeLineId: number | null): boolean =>
  line.isComplete && line.capturesSerials && line.lineId === activeLineId

/** What a line needs until it is complete; an order's blank line expects what is outstanding. */
export const expectedOf = (line: CaptureLine): number | null => line.quantity ?? line.outstanding

/** How many numbers a line still takes before it is complete; null when nobody knows. */
export function missingOf(line: CaptureLine): number | null {
  const expected = expectedOf(line)
  return expected === null ? null : Math.max(0, expected - line.captured)
}
