import type { Work } from '../shared/ipc/scanning'
import { readAllocation } from './allocation/read-allocation'
import { readCount } from './counting/read-count'
import { readDispatch } from './dispatch/read-dispatch'
import { readReceipt } from './receiving/read-receipt'
import { readReturn } from './returns/read-return'
import type { Reader } from './store/store'

type WorkOnDocument = Exclude<Work, { kind: 'none' }>

/** What people call the document that is worked on: `R-12`. */
export async function numberOnScreen(reader: Reader, work: WorkOnDocument): Promise<string> {
  const document = await documentOf(reader, work)
  return document.number
}

function documentOf(reader: Reader, work: WorkOnDocument): Promise<{ readonly number: string }> {
  if (work.kind === 'receiving') return readReceipt(reader, work.receiptId, null)
  if (work.kind === 'allocating') return readAllocation(reader, work.salesOrderId, null)
  if (work.kind === 'dispatching') return readDispatch(reader, work.dispatchId, null)
  if (work.kind === 'returning') return readReturn(reader, work.customerReturnId, null)
  return readCount(reader, work.stockCountId, null)
}
