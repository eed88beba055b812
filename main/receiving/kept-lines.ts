import type {
  CaptureSource,
  ProductId,
  PurchaseOrderLineId,
  ReceiptId,
  ReceiptLineId,
} from '../../shared/values'
import { changedFields } from '../ledger/changed-fields'
import type { Happening } from '../ledger/ledger'
import type { Operation } from '../ledger/operation'
import type { WorkingLine } from './read-receipt'
import { deleteLine, type Entered, insertLine, updateLine } from './receipt-rows'

/** Which line of which receipt, and of which product, as ledger lines say. */
export const onLine = ({
  productId,
  receiptId,
  receiptLineId,
}: Pick<WorkingLine, 'productId' | 'receiptId' | 'receiptLineId'>) =>
  ({ productId, document: 'receipt', documentId: receiptId, documentLineId: receiptLineId }) as const

interface NewLine {
  readonly position: number
  readonly productId: ProductId
  readonly purchaseOrderLineId: PurchaseOrderLineId | null
  readonly quantityToReceive: number | null
  readonly isCounted: boolean
}

/** Puts lines on an open receipt, each with its line in the ledger; gives their ids. */
export async function addLines(
  { tx, ledger }: Operation,
  receiptId: ReceiptId,
  lines: readonly NewLine[],
  source: CaptureSource | null = null,
): Promise<ReceiptLineId[]> {
  const added: ReceiptLineId[] = []
  const happenings: Happening[] = []
  for (const { productId, ...line } of lines) {
    const fields = { ...line, damaged: 0, refusedUnits: 0, refusedReason: '' }
    const receiptLineId = await insertLine(tx, { ...fields, productId, receiptId })
    added.push(receiptLineId)
    happenings.push({
      event: 'receipt line added',
      after: JSON.stringify(fields),
      source,
      ...onLine({ productId, receiptId, receiptLineId }),
    })
  }
  await ledger.append(happenings)
  return added
}

/** How many numbers a line has captured, the ledger tells by the numbers themselves. */
type LineChange = Partial<Entered> & { readonly captured?: number }

interface How {
  readonly event?: 'receipt line changed' | 'units counted' | 'over-receipt confirmed'
  readonly source?: CaptureSource
}

/** Changes a line of an open receipt; what differs is one line of the ledger, and the same again is none. */
export async function changeLine(
  { tx, ledger }: Operation,
  line: WorkingLine,
  { captured = line.captured, ...entered }: LineChange,
  { event = 'receipt line changed', source }: How = {},
): Promise<void> {
  const changed = changedFields<Partial<Entered>>(line, entered)
  if (!changed && captured === line.captured) return
  await updateLine(tx, line.receiptLineId, { ...line, ...entered, captured })
  if (changed) await ledger.append([{ event, ...changed, ...onLine(line), source: source ?? null }])
}

/** Takes a line off an open receipt; the ledger keeps what stood on it. */
export async function takeLineOff({ tx, ledger }: Operation, line: WorkingLine): Promise<void> {
  const { quantityToReceive, isCounted, damaged, refusedUnits, refusedReason } = line
  const before: Entered = { quantityToReceive, isCounted, damaged, refusedUnits, refusedReason }
  await deleteLine(tx, line.receiptLineId)
  await ledger.append([{ event: 'receipt line removed', before: JSON.stringify(before), ...onLine(line) }])
}
