const millisecondsPerDay = 86_400_000
const DAYS_1904 = 1_462
/** Excel's day 60 is 29 February 1900, which never was: the days before it stand one day later. */
const dayThatNeverWas = 60
const lastDay = 2_958_466

/** The day and time that a number of days stands for; undefined when there is none. */
export function dateOfDays(days: number, is1904: boolean): string | undefined {
  const since1900 = is1904 ? days + DAYS_1904 : days
  if (!(since1900 >= 0 && since1900 < lastDay)) return undefined
  const real = since1900 < dayThatNeverWas ? since1900 + 1 : since1900
  const moment = new Date(Date.UTC(1899, 11, 30) + Math.round(real * 86_400) * 1_000)
  const iso = moment.toISOString()
  return moment.getTime() % millisecondsPerDay === 0 ? iso.slice(0, 10) : iso.slice(0, 19)
}

/** The number of days that a day or moment is stored as. */
export const daysOfDate = (iso: string): number =>
  (Date.parse(iso.length === 10 ? iso : `${iso}Z`) - Date.UTC(1899, 11, 30)) / millisecondsPerDay
