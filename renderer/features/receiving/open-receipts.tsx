import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReceiptRow } from '../../../shared/ipc/receiving'
import { mostOpen, OpenWork, OpenWorkCard } from '../../capture/open-work'
import { useAsk } from '../../lib/queries'
import { t } from '../../words/words'
import { receiptTitle } from './receipt-title'

interface Open {
  readonly rows: readonly ReceiptRow[]
  readonly total: number
}

const nothing: Open = { rows: [], total: 0 }

const question = {
  statuses: ['open' as const],
  search: '',
  sort: { column: 'openedAt' as const, descending: true },
  offset: 0,
  limit: 500,
}

export const useOpenReceipts = (): Open => useAsk('receiving.listReceipts', question).data ?? nothing

interface Props {
  readonly open: Open
  readonly onShowAll: () => void
}

/** Receipts that were begun and are not committed. */
export function OpenReceipts({ open, onShowAll }: Props) {
  if (open.total === 0) return null
  return (
    <OpenWork
      title={t('receiving.waiting.openReceipts')}
      all={
        open.total > mostOpen && (
          <Button variant="subtle" onClick={onShowAll}>
            {t('receiving.waiting.allOpen', { count: open.total })}
          </Button>
        )
      }
    >
      {open.rows.slice(0, mostOpen).map((receipt) => (
        <OpenCard key={receipt.receiptId} receipt={receipt} />
      ))}
    </OpenWork>
  )
}

function OpenCard({ receipt }: { readonly receipt: ReceiptRow }) {
  const { receiptId, number, units, captured, openedAt } = receipt
  const count = t('receiving.waiting.units', { done: captured, count: units })
  return (
    <OpenWorkCard
      title={receiptTitle(receipt)}
      text={`${number} · ${count}`}
      openedAt={openedAt}
      button={t('receiving.waiting.goOn')}
      label={t('receiving.waiting.goOnWith', { number })}
      renderLink={(props) => <Link to="/receive/$receiptId" params={{ receiptId }} {...props} />}
    />
  )
}
