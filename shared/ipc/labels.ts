import { z } from 'zod'
import { LabelDrawing, LabelPrinter, LabelSizeName, LabelSymbol } from '../label'
import { mostNumbersAtOnce, ReceiptId, ReceiptLineId, SerialId } from '../values'
import { call } from './call'

/** How many labels are made in one go. */
export const mostLabels = 2000

/** Which serial numbers get a label: the window names them, main knows what they are now. */
export const LabelledUnits = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('units'), serialIds: z.array(SerialId).min(1).max(mostNumbersAtOnce) }),
  z.object({ kind: z.literal('receipt'), receiptId: ReceiptId }),
  z.object({ kind: z.literal('receipt-line'), receiptLineId: ReceiptLineId }),
  /** One label that names no unit, to try the printer. */
  z.object({ kind: z.literal('test') }),
])
export type LabelledUnits = z.infer<typeof LabelledUnits>

/** What is printed, and on what. */
export const LabelWish = z.object({ units: LabelledUnits, size: LabelSizeName, symbol: LabelSymbol })
export type LabelWish = z.infer<typeof LabelWish>

export const labelCalls = {
  /** The first of them, as it comes out of that printer. */
  'labels.preview': call({
    input: LabelWish.extend({ printer: LabelPrinter }),
    output: z.object({ count: z.int(), serial: z.string(), label: LabelDrawing }),
    refusals: [
      'no-labels',
      'labels-too-many',
      'label-needs-gtin',
      'label-not-sayable',
      'label-too-small',
      'label-needs-roll',
    ],
  }),
  /** All of them or none, as far as the station can know; `isPrinted` is false when that was cancelled. */
  'labels.print': call({
    input: LabelWish.extend({ printer: LabelPrinter }),
    output: z.object({ isPrinted: z.boolean(), count: z.int() }),
    refusals: [
      'no-labels',
      'labels-too-many',
      'label-needs-gtin',
      'label-not-sayable',
      'label-too-small',
      'label-needs-roll',
      'label-printer-unreachable',
      'label-printer-broke-off',
      'no-printer',
      'printer-gone',
      'print-failed',
    ],
  }),
  /** Asks where; `path` is null when that was cancelled. */
  'labels.savePdf': call({
    input: LabelWish,
    output: z.object({ path: z.string().nullable() }),
    refusals: [
      'no-labels',
      'labels-too-many',
      'label-needs-gtin',
      'label-not-sayable',
      'label-too-small',
      'pdf-not-saved',
    ],
  }),
}
