import { z } from 'zod'
import { Instant } from '../values'
import { call } from './call'

/** One place where the ledger and what is stored differ. */
export const Difference = z.object({
  /** `serial number`, `stock`, `receipt`, `purchase order`, `ledger line`, … */
  what: z.string(),
  /** Which one, as an operator knows it. */
  which: z.string(),
  fromLedger: z.string(),
  stored: z.string(),
})
export type Difference = z.infer<typeof Difference>

export const VerificationReport = z.object({
  startedAt: Instant,
  finishedAt: Instant,
  ledgerLines: z.int(),
  serialNumbers: z.int(),
  products: z.int(),
  isEqual: z.boolean(),
  /** The first thousand; `differenceCount` counts all. */
  differences: z.array(Difference),
  differenceCount: z.int(),
})
export type VerificationReport = z.infer<typeof VerificationReport>

export const Verification = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('never-run') }),
  z.object({ kind: z.literal('running'), done: z.int(), total: z.int() }),
  z.object({ kind: z.literal('finished'), report: VerificationReport }),
  z.object({ kind: z.literal('failed'), reason: z.string() }),
  z.object({ kind: z.literal('cancelled') }),
])
export type Verification = z.infer<typeof Verification>

export const verificationCalls = {
  'verification.read': call({ input: z.object({}), output: Verification, refusals: [] }),
  'verification.start': call({ input: z.object({}), output: Verification, refusals: [] }),
  'verification.cancel': call({ input: z.object({}), output: Verification, refusals: [] }),
}
