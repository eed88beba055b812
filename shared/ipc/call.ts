import type { z } from 'zod'
import type { RefusalCode } from '../refusal'

/** One call of the contract: what it takes, what it gives, and with which codes it may be refused. */
export interface Call<In extends z.ZodType, Out extends z.ZodType, Code extends RefusalCode> {
  readonly input: In
  readonly output: Out
  readonly refusals: readonly Code[]
}

export function call<In extends z.ZodType, Out extends z.ZodType, const Code extends RefusalCode = never>(
  definition: Call<In, Out, Code>,
): Call<In, Out, Code> {
  return definition
}
