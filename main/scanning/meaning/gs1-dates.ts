const millisecondsPerDay = 86_400_000

/**
 * The ISO date of YYMMDD. The century is the one that puts it at most 49 years back or 50 ahead; day 00, where it is
 * allowed, is the last day of the month (GS1 General Specifications, sections 7.12 and 3.4). Undefined: no such day.
 */
export function isoDate(digits: string, now: Date, isDayOptional: boolean): string | undefined {
  const [year, month, day] = [0, 2, 4].map((at) => Number(digits.slice(at, at + 2)))
  if (year === undefined || month === undefined || day === undefined) return undefined
  if (day === 0 && !isDayOptional) return undefined
  return isoDay(withCentury(year, now.getUTCFullYear()), month, day)
}

/** The same with four digits of the year. */
export const isoDateOfFullYear = (digits: string): string | undefined =>
  isoDay(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8)))

function isoDay(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12) return undefined
  // The day before the first of the next month.
  const last = new Date(Date.UTC(year, month, 1) - millisecondsPerDay).getUTCDate()
  if (day > last) return undefined
  return new Date(Date.UTC(year, month - 1, day === 0 ? last : day)).toISOString().slice(0, 10)
}

function withCentury(year: number, thisYear: number): number {
  const century = thisYear - (thisYear % 100)
  const ahead = year - (thisYear % 100)
  if (ahead >= 51) return century - 100 + year
  if (ahead <= -50) return century + 100 + year
  return century + year
}
