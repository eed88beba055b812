import { z } from 'zod'
import { ShapeDifference } from '../serial-shape'
import { SerialStatus } from '../serial-status'
import { PatternFault } from '../strip-pattern'
import { Instant, ProductId, SerialId } from '../values'

/** The form of a serial number: what no product could have. */
const form = [
  z.object({ code: z.literal('serial-empty') }),
  z.object({ code: z.literal('serial-unreadable'), text: z.string() }),
  z.object({ code: z.literal('serial-too-long'), text: z.string(), length: z.int(), longest: z.int() }),
  /** A rule for what is stripped from plain scans, which says nothing clear. */
  z.object({ code: z.literal('strip-rule-unclear'), why: z.enum(['empty', ...PatternFault.options]) }),
] as const

/** The other place of a number that is taken (R1). */
const taken = [
  z.object({
    code: z.literal('serial-in-receipt'),
    serial: z.string(),
    receiptNumber: z.string(),
    isThisReceipt: z.boolean(),
    productName: z.string(),
  }),
  z.object({
    code: z.literal('serial-on-hand'),
    serial: z.string(),
    serialId: SerialId,
    productName: z.string(),
    status: SerialStatus,
    since: Instant.nullable(),
    receiptNumber: z.string().nullable(),
  }),
  z.object({ code: z.literal('serial-twice-in-list'), serial: z.string(), firstAt: z.int().positive() }),
] as const

/** Kept only if confirmed: the usual signs of the wrong barcode on the box. */
const doubtful = [
  z.object({
    code: z.literal('serial-shape-differs'),
    serial: z.string(),
    productName: z.string(),
    example: z.string(),
    difference: ShapeDifference,
  }),
  z.object({
    code: z.literal('serial-looks-like'),
    serial: z.string(),
    onHand: z.string(),
    productName: z.string(),
    /** `misread`: characters that look alike on a worn label; else one character more or less than that one. */
    how: z.enum(['misread', 'character-more', 'character-less']),
  }),
  /** One read of two codes; `first` and `last` are what it is made of. */
  z.object({
    code: z.literal('serial-codes-glued'),
    serial: z.string(),
    productName: z.string(),
    first: z.string(),
    last: z.string(),
  }),
  /** The product's numbers end with a check digit, and this one's does not fit. */
  z.object({
    code: z.literal('serial-check-digit'),
    serial: z.string(),
    productName: z.string(),
    example: z.string(),
  }),
  /** A manifest says what comes with the order, and not this one; `missing` of its numbers have not come. */
  z.object({
    code: z.literal('serial-not-on-manifest'),
    serial: z.string(),
    productName: z.string(),
    orderNumber: z.string(),
    missing: z.int(),
  }),
  /** A manifest says that it comes with another order than this. */
  z.object({
    code: z.literal('serial-expected-elsewhere'),
    serial: z.string(),
    productName: z.string(),
    orderNumber: z.string(),
    supplierName: z.string(),
  }),
] as const

const notASerial = [
  z.object({
    code: z.literal('product-code'),
    text: z.string(),
    productId: ProductId,
    productName: z.string(),
  }),
] as const

const ranges = [
  z.object({ code: z.literal('range-unlike'), first: z.string(), last: z.string() }),
  z.object({ code: z.literal('range-backwards'), first: z.string(), last: z.string() }),
  z.object({ code: z.literal('range-no-digits'), first: z.string() }),
  z.object({ code: z.literal('range-overflows'), first: z.string(), digits: z.int() }),
  z.object({ code: z.literal('range-too-long'), most: z.int() }),
] as const

const keeping = [
  z.object({ code: z.literal('serial-not-found'), text: z.string() }),
  z.object({
    code: z.literal('more-than-without-serial'),
    productName: z.string(),
    without: z.int(),
    given: z.int(),
  }),
  z.object({ code: z.literal('serial-has-moved'), serial: z.string(), status: SerialStatus }),
] as const

export const serialRefusals = [...form, ...taken, ...doubtful, ...notASerial, ...ranges, ...keeping] as const
