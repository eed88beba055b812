import type { CaptureSource, DispatchId, ProductId, SalesOrderLineId } from '../../shared/values'
import { changedFields } from '../ledger/changed-fields'
import type { Happening } from '../ledger/ledger'
import type { Operation } from '../ledger/operation'
import { type Entered, insertLine, updateLine } from './dispatch-rows'
import type { WorkingLine } from './read-dispatch'

/** Which line of which dispatch, and of which product, as ledger lines say. */
export const onLine = ({
  productId,
  dispatchId,
  dispatchLineId,
}: Pick<WorkingLine, 'productId' | 'dispatchId' | 'dispatchLineId'>) =>
  ({ productId, document: 'dispatch', documentId: dispatchId, documentLineId: dispatchLineId }) as const

interface NewLine {
  readonly position: number
  readonly productId: ProductId
  readonly salesOrderLineId: SalesOrderLineId
  readonly quantityToShip: number | null
}

/** Puts lines on an open dispatch, each with its line in the ledger. */
export async function addLines(
  { tx, ledger }: Operation,
  dispatchId: DispatchId,
  lines: readonly NewLine[],
): Promise<void> {
  const happenings: Happening[] = []
  for (const { productId, ...line } of lines) {
    const fields = { ...line, isCounted: false }
    const dispatchLineId = await insertLine(tx, { ...fields, productId, dispatchId })
    happenings.push({
      event: 'dispatch line added',
      after: JSON.stringify(fields),
      ...onLine({ productId, dispatchId, dispatchLineId }),
    })
  }
  await ledger.append(happenings)
}

/** How many numbers a line has, the ledger tells by the numbers themselves. */
type LineChange = Partial<Entered> & { readonly captured?: number }

interface How {
  readonly event?: 'dispatch line changed' | 'units counted'
  readonly source?: CaptureSource
}

/** Changes a line of a dispatch; what differs is one line of the ledger, and the same again is none. */
export async function changeLine(
  { tx, ledger }: Operation,
  line: WorkingLine,
  { captured = line.captured, ...entered }: LineChange,
  { event = 'dispatch line changed', source }: How = {},
): Promise<void> {
  const changed = changedFields<Partial<Entered>>(line, entered)
  if (!changed && captured === line.captured) return
  await updateLine(tx, line.dispatchLineId, { ...line, ...entered, captured })
  if (changed) await ledger.append([{ event, ...changed, ...onLine(line), source: source ?? null }])
}
