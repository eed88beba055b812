/** A moment as a date; a number that somebody put in and that is none, as it is. */
export function asDate(at: unknown): unknown {
  if (typeof at !== 'number') return at
  const date = new Date(at)
  return Number.isNaN(date.getTime()) ? at : date.toISOString()
}
