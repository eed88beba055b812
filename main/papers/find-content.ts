import type { Paper } from '../../shared/ipc/papers'
import type { Instant } from '../../shared/values'
import type { Reader } from '../store/store'
import type { PaperContent } from './content'
import { findInvoice } from './read-invoice'
import { findPackingSlip } from './read-packing-slip'
import { findDispatchPickList, findOrderPickList } from './read-pick-list'

/** What stands on a paper; undefined when there is nothing that it would tell of. */
export async function findContent(
  reader: Reader,
  paper: Paper,
  printedAt: Instant,
): Promise<PaperContent | undefined> {
  if (paper.kind === 'packing-slip') return findPackingSlip(reader, paper.dispatchId)
  if (paper.kind === 'invoice') return findInvoice(reader, paper.invoiceId)
  if (paper.kind === 'command-barcodes' || paper.kind === 'test-page') return paper
  if (paper.kind === 'pick-list') return findDispatchPickList(reader, paper.dispatchId, printedAt)
  return findOrderPickList(reader, paper.salesOrderId, printedAt)
}
