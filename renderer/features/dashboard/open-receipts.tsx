import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReceiptRow } from '../../../shared/ipc/receiving'
import { useAsk } from '../../lib/queries'
import { t } from '../../words/words'
import { ListCard, ListRow } from './list-card'

/** Receipts that somebody began and nobody committed. */
export function OpenReceipts() {
  const open = useAsk('receiving.listReceipts', {
    search: '',
    statuses: ['open'],
    sort: { column: 'openedAt', descending: true },
    offset: 0,
    limit: 5,
  })
  return (
    <ListCard title={t('dashboard.receipts')} all="/receive" empty={t('dashboard.noReceipts')}>
      {(open.data?.rows ?? []).map((receipt) => (
        <OpenReceipt key={receipt.receiptId} receipt={receipt} />
      ))}
    </ListCard>
  )
}

function OpenReceipt({ receipt }: { readonly receipt: ReceiptRow }) {
  const { receiptId, number, orderNumber, supplierName, units, captured } = receipt
  return (
    <ListRow
      title={`${number} · ${supplierName ?? t('dashboard.unsupplied')}`}
      text={`${orderNumber ?? t('dashboard.withoutOrder')} · ${t('dashboard.captured', { captured, units })}`}
      action={
        <Button renderRoot={(props) => <Link to="/receive/$receiptId" params={{ receiptId }} {...props} />}>
          {t('dashboard.goOn', { number })}
        </Button>
      }
    />
  )
}
