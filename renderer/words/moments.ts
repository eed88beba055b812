import type { Instant } from '../../shared/values'

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const timeToTheSecond = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })

/** Local, absolute: `14 Nov 2026 10:12`. */
export const momentText = (at: Instant): string => `${dayText(at)} ${time.format(at)}`

/** `14 Nov 2026 10:12:07`, where the order of events matters. */
export const exactMomentText = (at: Instant): string => `${dayText(at)} ${timeToTheSecond.format(at)}`

const timeToTheMillisecond = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
})
const dayOfYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })

/** `14 Nov 10:12:07.042`, where one scan follows another. */
export const scanMomentText = (at: Instant): string =>
  `${withShortMonth(dayOfYear.format(at))} ${timeToTheMillisecond.format(at)}`

export const dayText = (at: Instant): string => withShortMonth(day.format(at))

/** en-GB shortens September to four letters; all others have three. */
const withShortMonth = (text: string): string => text.replace('Sept', 'Sep')

/** The day of an ISO date, wherever the reader is: `31 Dec 2030`. */
export const isoDayText = (date: string): string =>
  withShortMonth(dayInUtc.format(new Date(`${date}T00:00:00Z`)))

const dayInUtc = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

const units = [
  ['year', 31_536_000_000],
  ['month', 2_592_000_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** How long ago, to stand beside an absolute moment: `3 days ago`. */
export function agoText(at: Instant, now: Instant): string {
  const passed = at - now
  const unit = units.find(([, length]) => Math.abs(passed) >= length)
  return unit ? relative.format(Math.trunc(passed / unit[1]), unit[0]) : relative.format(0, 'minute')
}

const seconds = new Intl.NumberFormat('en', { style: 'unit', unit: 'second', maximumFractionDigits: 1 })
const minutes = new Intl.NumberFormat('en', { style: 'unit', unit: 'minute', maximumFractionDigits: 0 })

/** `2.4 sec`, `35 sec`, `12 min` */
export function durationText(milliseconds: number): string {
  const inSeconds = milliseconds / 1000
  if (inSeconds < 10) return seconds.format(inSeconds)
  return inSeconds < 90 ? seconds.format(Math.round(inSeconds)) : minutes.format(inSeconds / 60)
}
