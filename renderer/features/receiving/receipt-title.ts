import type { ReceiptRow } from '../../../shared/ipc/receiving'
import { t } from '../../words/words'

/** `PO-1043 · Northwind Ltd` */
export function receiptTitle({ orderNumber, supplierName }: ReceiptRow): string {
  if (orderNumber !== null)
    return supplierName === null ? orderNumber : t('receiving.head.ofOrder', { orderNumber, supplierName })
  return supplierName === null
    ? t('receiving.head.withoutAnything')
    : t('receiving.head.withoutOrder', { supplierName })
}
