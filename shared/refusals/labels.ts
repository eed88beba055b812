import { z } from 'zod'
import { LabelSizeName, LabelSymbol } from '../label'

export const labelRefusals = [
  z.object({ code: z.literal('no-labels') }),
  z.object({ code: z.literal('labels-too-many'), count: z.int(), most: z.int() }),
  /** GS1 DataMatrix says which product it is by its GTIN. */
  z.object({ code: z.literal('label-needs-gtin'), productName: z.string(), sku: z.string() }),
  /** The symbol has no sign for a character of it, or takes no number as long. */
  z.object({ code: z.literal('label-not-sayable'), serial: z.string(), symbol: LabelSymbol }),
  /** `symbols` go on this size, `sizes` take this symbol. */
  z.object({
    code: z.literal('label-too-small'),
    serial: z.string(),
    symbol: LabelSymbol,
    size: LabelSizeName,
    symbols: z.array(LabelSymbol),
    sizes: z.array(LabelSizeName),
  }),
  z.object({ code: z.literal('label-needs-roll'), size: LabelSizeName }),
  z.object({
    code: z.literal('label-printer-unreachable'),
    printer: z.string(),
    reason: z.enum(['not-found', 'no-answer', 'declined', 'not-there', 'access-denied', 'in-use', 'failed']),
  }),
  /** Reached, but it did not take all of it: some labels may have come out. */
  z.object({ code: z.literal('label-printer-broke-off'), printer: z.string() }),
] as const
