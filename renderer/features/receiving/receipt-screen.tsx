import type { ReceiptId } from '../../../shared/values'

export const ReceiptScreen = ({ receiptId }: { readonly receiptId: ReceiptId }) => <p>{receiptId}</p>
