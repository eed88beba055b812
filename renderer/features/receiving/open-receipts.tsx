import { Button, Group, Paper, Text } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReceiptRow } from '../../../shared/ipc/receiving'
import { useAsk } from '../../lib/queries'
import { momentText } from '../../words/moments'
import { t } from '../../words/words'
import { receiptTitle } from './receipt-title'
import classes from './receive-screen.module.css'

interface Open {
  readonly rows: readonly ReceiptRow[]
  readonly total: number
}

const nothing: Open = { rows: [], total: 0 }
const shown = 3

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

/** What was begun and is not committed: the first thing to go on with. */
export function OpenReceipts({ open, onShowAll }: Props) {
  if (open.total === 0) return null
  return (
    <section aria-label={t('receiving.waiting.openReceipts')} className={classes.open}>
      {open.rows.slice(0, shown).map((receipt) => (
        <OpenCard key={receipt.receiptId} receipt={receipt} />
      ))}
      {open.total > shown && (
        <Button variant="subtle" onClick={onShowAll}>
          {t('receiving.waiting.moreOpen', { count: open.total - shown })}
        </Button>
      )}
    </section>
  )
}

function OpenCard({ receipt }: { readonly receipt: ReceiptRow }) {
  const { receiptId, number, units, captured, openedAt } = receipt
  return (
    <Paper withBorder bg="var(--raised)" p="sm" className={classes.card}>
      <div className={classes.what}>
        <Text fw={600} truncate title={receiptTitle(receipt)}>
          {receiptTitle(receipt)}
        </Text>
        <Text c="dimmed" className="figures" truncate>
          {t('receiving.waiting.units', { done: captured, count: units })} ·{' '}
          {t('receiving.waiting.openSince', { moment: momentText(openedAt) })}
        </Text>
      </div>
      <Group wrap="nowrap">
        <Button
          size="md"
          className={classes.touch}
          rightSection={<IconArrowRight size={20} aria-hidden />}
          renderRoot={(props) => <Link to="/receive/$receiptId" params={{ receiptId }} {...props} />}
        >
          {t('receiving.waiting.goOnWith', { number })}
        </Button>
      </Group>
    </Paper>
  )
}
