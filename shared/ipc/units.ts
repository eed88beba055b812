import { z } from 'zod'
import { Refusal } from '../refusal'
import { serialDoubts } from '../serial-doubts'
import { UnitAct, UnnumberedAct, UnnumberedPart, unnumberedParts } from '../unit-acts'
import { mostNumbersAtOnce, OperationId, ProductId, Quantity, requiredText, SerialId } from '../values'
import { call } from './call'

/** A unit to which the act was not done, and why. */
export const RefusedUnit = z.object({ serialId: SerialId, serial: z.string(), refusal: Refusal })
export type RefusedUnit = z.infer<typeof RefusedUnit>

const reason = requiredText(500)

const isPartOf = (act: UnnumberedAct, part: UnnumberedPart): boolean => {
  const parts: readonly UnnumberedPart[] = unnumberedParts[act]
  return parts.includes(part)
}

export const unitCalls = {
  /** Does one act to each of these serial numbers that can bear it; the others are given back with their reasons. */
  'units.act': call({
    input: z.object({
      operationId: OperationId,
      act: UnitAct,
      serialIds: z.array(SerialId).min(1).max(mostNumbersAtOnce),
      reason,
    }),
    output: z.object({ done: z.int(), refused: z.array(RefusedUnit) }),
    refusals: [],
  }),
  /** The same for units without serial no., and for products that have no serial numbers. */
  'units.actWithoutSerial': call({
    input: z
      .object({
        operationId: OperationId,
        productId: ProductId,
        act: UnnumberedAct,
        part: UnnumberedPart,
        units: Quantity,
        reason,
      })
      .refine(({ act, part }) => isPartOf(act, part), 'this act is not done to that part'),
    output: z.object({ done: z.int() }),
    refusals: ['product-not-found', 'fewer-without-serial'],
  }),
  /** The number was misread: the unit bears another one, which comes in its place. */
  'units.correctNumber': call({
    input: z.object({
      operationId: OperationId,
      serialId: SerialId,
      text: z.string().max(5_000),
      reason,
      doubtsConfirmed: z.boolean(),
    }),
    output: z.object({ serialId: SerialId, serial: z.string() }),
    refusals: [
      'serial-not-found',
      'number-not-here',
      'number-is-the-same',
      'unit-allocated',
      'unit-picked',
      'unit-dispatched',
      'serial-empty',
      'serial-unreadable',
      'serial-too-long',
      'product-code',
      'serial-in-receipt',
      'serial-on-hand',
      ...serialDoubts,
    ],
  }),
}
