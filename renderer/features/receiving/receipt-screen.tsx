import type { ReceiptId } from '../../../shared/values'
import { Asked } from '../../form/asked'
import { ClosedReceipt } from './closed-receipt'
import { OpenReceipt } from './open-receipt'
import { useReceipt } from './receipt-news'

/** One receipt: captured while it is open, read afterwards. */
export function ReceiptScreen({ receiptId }: { readonly receiptId: ReceiptId }) {
  const query = useReceipt(receiptId)
  return (
    <Asked of={query}>
      {(receipt) =>
        receipt.status === 'open' ? <OpenReceipt receipt={receipt} /> : <ClosedReceipt receipt={receipt} />
      }
    </Asked>
  )
}
