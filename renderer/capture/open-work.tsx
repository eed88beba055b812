import { Button, Group, Paper, Text, Title } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { type ReactElement, useId } from 'react'
import type { Instant } from '../../shared/values'
import { momentText } from '../words/moments'
import classes from './open-work.module.css'

/** So many fit beside each other. */
const mostShown = 3

/** What was begun and is not committed, the newest first. */
export const openWork = {
  statuses: ['open' as const],
  search: '',
  sort: { column: 'openedAt' as const, descending: true },
  offset: 0,
  limit: mostShown,
}

interface Props<Row> {
  readonly title: string
  readonly open: { readonly rows: readonly Row[]; readonly total: number } | undefined
  /** Shows all of them, when there are more than stand here: `All 12 open returns`. */
  readonly all: (count: number) => string
  readonly onShowAll: () => void
  readonly renderCard: (row: Row) => ReactElement
}

/** What was begun and is not committed: the first thing to go on with. */
export function OpenWork<Row>({ title, open, all, onShowAll, renderCard }: Props<Row>) {
  const id = useId()
  if (!open || open.total === 0) return null
  return (
    <section aria-labelledby={id}>
      <Group justify="space-between" mih={36}>
        <Title order={2} id={id}>
          {title}
        </Title>
        {open.total > mostShown && (
          <Button variant="subtle" onClick={onShowAll}>
            {all(open.total)}
          </Button>
        )}
      </Group>
      <div className={classes.open}>{open.rows.slice(0, mostShown).map(renderCard)}</div>
    </section>
  )
}

interface CardProps {
  readonly title: string
  readonly text: string
  readonly openedAt: Instant
  readonly button: string
  /** The same, naming the work, for who hears it. */
  readonly label: string
  readonly renderLink: (props: Record<string, unknown>) => ReactElement
}

export const OpenWorkCard = ({ title, text, openedAt, button, label, renderLink }: CardProps) => (
  <Paper withBorder bg="var(--raised)" className={classes.card}>
    <div className={classes.what} title={momentText(openedAt)}>
      <Text fw={600} truncate>
        {title}
      </Text>
      <Text c="dimmed" className="figures" truncate>
        {text}
      </Text>
    </div>
    <Button
      className={classes.touch}
      aria-label={label}
      rightSection={<IconArrowRight size={20} aria-hidden />}
      renderRoot={renderLink}
    >
      {button}
    </Button>
  </Paper>
)
