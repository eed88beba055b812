import { Button, Group, Paper, Text, Title } from '@mantine/core'
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
    <section aria-labelledby="open-receipts">
      <Group justify="space-between" mih={36}>
        <Title order={2} id="open-receipts">
          {t('receiving.waiting.openReceipts')}
        </Title>
        {open.total > shown && (
          <Button variant="subtle" onClick={onShowAll}>
            {t('receiving.waiting.allOpen', { count: open.total })}
          </Button>
        )}
      </Group>
      <div className={classes.open}>
        {open.rows.slice(0, shown).map((receipt) => (
          <OpenCard key={receipt.receiptId} receipt={receipt} />
        ))}
      </div>
    </section>
  )
}

function OpenCard({ receipt }: { readonly receipt: ReceiptRow }) {
  const { receiptId, number, units, captured, openedAt } = receipt
  return (
    <Paper withBorder bg="var(--raised)" className={classes.card}>
      <div className={classes.what} title={momentText(openedAt)}>
        <Text fw={600} truncate>
          {receiptTitle(receipt)}
        </Text>
        <Text c="dimmed" className="figures" truncate>
          {number} · {t('receiving.waiting.units', { done: captured, count: units })}
        </Text>
      </div>
      <Button
        className={classes.touch}
        aria-label={t('receiving.waiting.goOnWith', { number })}
        rightSection={<IconArrowRight size={20} aria-hidden />}
        renderRoot={(props) => <Link to="/receive/$receiptId" params={{ receiptId }} {...props} />}
      >
        {t('receiving.waiting.goOn')}
      </Button>
    </Paper>
  )
}
