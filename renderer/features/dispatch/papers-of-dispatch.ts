import type { Dispatch } from '../../../shared/ipc/dispatch'
import type { NamedPaper } from '../../papers/use-paper'
import { t } from '../../words/words'

type Papered = Pick<Dispatch, 'dispatchId' | 'status' | 'invoice' | 'creditNote'>

/** What can be printed of a dispatch: while it is packed what to fetch, afterwards its bill and what took that back. */
export function papersOfDispatch({ dispatchId, status, invoice, creditNote }: Papered): NamedPaper[] {
  const papers: NamedPaper[] = [
    { name: t('papers.packingSlip'), paper: { kind: 'packing-slip', dispatchId } },
  ]
  if (status === 'open') papers.push({ name: t('papers.pickList'), paper: { kind: 'pick-list', dispatchId } })
  if (invoice)
    papers.push({
      name: t('papers.invoice', { number: invoice.number }),
      paper: { kind: 'invoice', invoiceId: invoice.invoiceId },
    })
  if (creditNote)
    papers.push({
      name: t('papers.creditNote', { number: creditNote.number }),
      paper: { kind: 'invoice', invoiceId: creditNote.invoiceId },
    })
  return papers
}
