import { z } from 'zod'
import { ReturnStatus } from '../return-status'
import { SerialStatus } from '../serial-status'
import { Instant, SerialId } from '../values'

export const returningRefusals = [
  z.object({ code: z.literal('return-not-found') }),
  z.object({
    code: z.literal('return-not-in-status'),
    number: z.string(),
    status: ReturnStatus,
    needed: ReturnStatus,
  }),
  z.object({ code: z.literal('nothing-to-return'), number: z.string() }),
  /** No unit under this number ever left, nor came in. */
  z.object({ code: z.literal('never-sold'), serial: z.string() }),
  /** Known, but not away with a customer. */
  z.object({
    code: z.literal('unit-not-away'),
    serial: z.string(),
    productName: z.string(),
    status: SerialStatus,
    since: Instant,
    /** The document that brought it there, as people call it. */
    documentNumber: z.string().nullable(),
    operator: z.string(),
    station: z.string(),
  }),
  z.object({
    code: z.literal('return-has-unit'),
    serial: z.string(),
    productName: z.string(),
    number: z.string(),
    isThisReturn: z.boolean(),
  }),
  /** Units of several products left with this number. */
  z.object({
    code: z.literal('return-fits-several'),
    serial: z.string(),
    units: z.array(
      z.object({
        serialId: SerialId,
        productName: z.string(),
        customerName: z.string(),
        orderNumber: z.string(),
      }),
    ),
  }),
  /** Units that were brought back another way since they were scanned. */
  z.object({
    code: z.literal('return-units-moved'),
    number: z.string(),
    serials: z.array(z.object({ serial: z.string(), status: SerialStatus })),
  }),
] as const
