import { z } from 'zod'
import { DispatchStatus } from '../dispatch-status'
import { SerialStatus } from '../serial-status'
import { Instant, SerialId } from '../values'

/** R5: why a number cannot be promised or packed, each with what is known of it. */
const numbers = [
  /** `withoutSerial`: units of the product on hand whose number nobody knows; this could be one of them. */
  z.object({
    code: z.literal('serial-never-seen'),
    serial: z.string(),
    productName: z.string().nullable(),
    withoutSerial: z.int(),
  }),
  z.object({
    code: z.literal('serial-dispatched'),
    serial: z.string(),
    productName: z.string(),
    customerName: z.string(),
    orderNumber: z.string(),
    dispatchNumber: z.string(),
    since: Instant.nullable(),
  }),
  /** Promised to another order: at *Pre-enter serial nos.* it can be taken over, on purpose. */
  z.object({
    code: z.literal('serial-allocated-elsewhere'),
    serial: z.string(),
    serialId: SerialId,
    productName: z.string(),
    orderNumber: z.string(),
    customerName: z.string(),
  }),
  /** Promised to this very order: which of its lines has it, counted from 1, and whether it is the one asked for. */
  z.object({
    code: z.literal('serial-allocated-here'),
    serial: z.string(),
    productName: z.string(),
    line: z.int().positive(),
    quantity: z.int(),
    isThisLine: z.boolean(),
  }),
  /** Packed already, by whom and where. */
  z.object({
    code: z.literal('serial-picked'),
    serial: z.string(),
    productName: z.string(),
    dispatchNumber: z.string(),
    orderNumber: z.string(),
    isThisDispatch: z.boolean(),
    operator: z.string(),
    station: z.string(),
    since: Instant,
  }),
  z.object({
    code: z.literal('serial-of-other-product'),
    serial: z.string(),
    productName: z.string(),
    orderNumber: z.string(),
  }),
  /** Known, but set aside, away, or not here yet. */
  z.object({
    code: z.literal('serial-not-free'),
    serial: z.string(),
    productName: z.string(),
    status: SerialStatus,
    receiptNumber: z.string().nullable(),
  }),
  /** A supplier has announced it, and it was not received yet. */
  z.object({
    code: z.literal('serial-expected'),
    serial: z.string(),
    productName: z.string(),
    orderNumber: z.string(),
    supplierName: z.string(),
  }),
  /** Two products of the order have this number free, and the code does not say which is meant. */
  z.object({ code: z.literal('serial-fits-several'), serial: z.string(), productNames: z.array(z.string()) }),
] as const

const quantities = [
  /** The line has all its numbers; nothing beyond what is outstanding is ever shipped. */
  z.object({
    code: z.literal('line-complete'),
    productName: z.string(),
    quantity: z.int(),
    outstanding: z.int(),
    text: z.string().nullable(),
  }),
  z.object({
    code: z.literal('more-than-outstanding'),
    productName: z.string(),
    outstanding: z.int(),
    quantity: z.int(),
  }),
  z.object({
    code: z.literal('quantity-below-picked'),
    productName: z.string(),
    quantity: z.int(),
    picked: z.int(),
  }),
  z.object({
    code: z.literal('not-enough-stock'),
    lines: z.array(
      z.object({
        lineId: z.int().positive(),
        productName: z.string(),
        quantity: z.int(),
        available: z.int(),
      }),
    ),
  }),
] as const

const documents = [
  z.object({ code: z.literal('dispatch-not-found') }),
  z.object({
    code: z.literal('dispatch-not-in-status'),
    number: z.string(),
    status: DispatchStatus,
    needed: DispatchStatus,
  }),
  z.object({ code: z.literal('nothing-to-ship'), number: z.string() }),
  z.object({
    code: z.literal('product-not-on-order'),
    text: z.string(),
    productName: z.string(),
    orderNumber: z.string(),
  }),
  /** A dispatch can be reversed only while all its units are still away. */
  z.object({
    code: z.literal('units-have-come-back'),
    number: z.string(),
    productName: z.string(),
    units: z.int(),
    serials: z.array(z.object({ serial: z.string(), status: SerialStatus })),
  }),
  /** The number to be put right did not leave with this dispatch, or has come back since. */
  z.object({ code: z.literal('serial-not-on-dispatch'), serial: z.string(), number: z.string() }),
] as const

export const dispatchingRefusals = [...numbers, ...quantities, ...documents] as const
