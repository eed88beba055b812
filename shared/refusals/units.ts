import { z } from 'zod'
import { SerialStatus } from '../serial-status'
import { UnitAct, UnnumberedPart } from '../unit-acts'
import { Instant } from '../values'

export const unitRefusals = [
  /** Promised to an order: it is let go there first. */
  z.object({ code: z.literal('unit-allocated'), serial: z.string(), orderNumber: z.string() }),
  z.object({
    code: z.literal('unit-picked'),
    serial: z.string(),
    dispatchNumber: z.string(),
    orderNumber: z.string(),
  }),
  z.object({
    code: z.literal('unit-dispatched'),
    serial: z.string(),
    customerName: z.string(),
    dispatchNumber: z.string(),
    orderNumber: z.string(),
    since: Instant.nullable(),
  }),
  z.object({
    code: z.literal('unit-not-in-state'),
    serial: z.string(),
    act: UnitAct,
    status: SerialStatus,
  }),
  /** More units left without being named than are listed beside this one. */
  z.object({ code: z.literal('units-left-unnamed'), serial: z.string(), productName: z.string() }),
  z.object({
    code: z.literal('fewer-without-serial'),
    productName: z.string(),
    part: UnnumberedPart,
    there: z.int(),
    wanted: z.int(),
  }),
  /** A wrong number can be put right only while its unit is here and not on its way out. */
  z.object({ code: z.literal('number-not-here'), serial: z.string(), status: SerialStatus }),
  z.object({ code: z.literal('number-is-the-same'), serial: z.string() }),
] as const
