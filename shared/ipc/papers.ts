import { z } from 'zod'
import { DispatchId, InvoiceId, SalesOrderId } from '../values'
import { call } from './call'

/** Which paper: the window names it, main knows what stands on it. A credit note is an invoice here. */
export const Paper = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('packing-slip'), dispatchId: DispatchId }),
  z.object({ kind: z.literal('invoice'), invoiceId: InvoiceId }),
  z.object({ kind: z.literal('pick-list'), dispatchId: DispatchId }),
  z.object({ kind: z.literal('order-pick-list'), salesOrderId: SalesOrderId }),
  z.object({ kind: z.literal('command-barcodes') }),
  z.object({ kind: z.literal('test-page') }),
])
export type Paper = z.infer<typeof Paper>

export const PaperSize = z.enum(['A4', 'Letter'])
export type PaperSize = z.infer<typeof PaperSize>

export const Printer = z.object({
  /** What the system calls it, and what people call it. */
  name: z.string(),
  shownAs: z.string(),
})
export type Printer = z.infer<typeof Printer>

const which = z.object({ paper: Paper })

export const paperCalls = {
  /** Shows it as the system shows a PDF. */
  'papers.open': call({
    input: which,
    output: z.object({}),
    refusals: ['paper-not-found', 'pdf-not-opened'],
  }),
  /** Asks where; `path` is null when that was cancelled. */
  'papers.savePdf': call({
    input: which,
    output: z.object({ path: z.string().nullable() }),
    refusals: ['paper-not-found', 'pdf-not-saved'],
  }),
  /** On the printer of this station, or on the one that is asked for; `isPrinted` is false when that was cancelled. */
  'papers.print': call({
    input: which,
    output: z.object({ isPrinted: z.boolean() }),
    refusals: ['paper-not-found', 'no-printer', 'printer-gone', 'print-failed'],
  }),
  'papers.listPrinters': call({
    input: z.object({}),
    output: z.object({ printers: z.array(Printer) }),
    refusals: [],
  }),
}
