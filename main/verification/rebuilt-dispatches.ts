import type { LedgerTable } from '../store/schema'
import type { RecordFields } from './differences'
import { fieldsIn } from './fields-in'
import { dispatchCounts, RebuiltDocuments } from './rebuilt-documents'

/** Dispatches with their lines, and what they were billed with. */
export class RebuiltDispatches {
  readonly dispatches = new RebuiltDocuments('dispatch', dispatchCounts)
  readonly invoices = new Map<number, RecordFields>()

  apply(line: LedgerTable): void {
    this.dispatches.apply(line)
    if (line.document === 'invoice' && line.document_id !== null)
      this.invoices.set(line.document_id, { ...fieldsIn(line.after), issuedAt: line.at })
  }

  /** The line of the order that a line of a dispatch ships. */
  orderLineOf(dispatchLineId: number | null): number | null {
    const line = dispatchLineId === null ? undefined : this.dispatches.lines.get(dispatchLineId)
    const salesOrderLineId = line?.entered.salesOrderLineId
    return typeof salesOrderLineId === 'number' ? salesOrderLineId : null
  }
}
