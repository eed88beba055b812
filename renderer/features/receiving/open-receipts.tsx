import { Link } from '@tanstack/react-router'
import type { ReceiptRow } from '../../../shared/ipc/receiving'
import { OpenWork, OpenWorkCard, openWork } from '../../capture/open-work'
import { useAsk } from '../../lib/queries'
import { t } from '../../words/words'
import { receiptTitle } from './receipt-title'

interface Open {
  readonly rows: readonly ReceiptRow[]
  readonly total: number
}

const nothing: Open = { rows: [], total: 0 }

/** More than are shown: the orders they are for are listed beside them. */
const question = { ...openWork, limit: 500 }

export const useOpenReceipts = (): Open => useAsk('receiving.listReceipts', question).data ?? nothing

interface Props {
  readonly open: Open
  readonly onShowAll: () => void
}

/** Receipts that were begun and are not committed. */
export function OpenReceipts({ open, onShowAll }: Props) {
  return (
    <OpenWork
      title={t('receiving.waiting.openReceipts')}
      open={open}
      all={(count) => t('receiving.waiting.allOpen', { count })}
      onShowAll={onShowAll}
      renderCard={(receipt) => <OpenCard key={receipt.receiptId} receipt={receipt} />}
    />
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
