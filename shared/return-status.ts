import { z } from 'zod'

export const ReturnStatus = z.enum(['open', 'committed', 'cancelled'])
export type ReturnStatus = z.infer<typeof ReturnStatus>

/** Where a unit goes that a customer sends back. */
export const ReturnDestination = z.enum(['in-stock', 'quarantined', 'damaged'])
export type ReturnDestination = z.infer<typeof ReturnDestination>

/** The destinations are the lines of a return, counted from 1: the red arrow stands where the next unit goes. */
export const destinationLine = (destination: ReturnDestination): number =>
  ReturnDestination.options.indexOf(destination) + 1

/** Nobody has looked at it yet: until somebody decides, it is set aside. */
const usualDestination: ReturnDestination = 'quarantined'

export const destinationOf = (line: number | null): ReturnDestination =>
  ReturnDestination.options[(line ?? 0) - 1] ?? usualDestination
