import { Anchor, Group, Paper, Text, Title } from '@mantine/core'
import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { t } from '../../words/words'
import classes from './dashboard.module.css'

interface Props {
  readonly title: string
  readonly all: NonNullable<LinkProps['to']>
  readonly empty: string
  readonly children: readonly ReactNode[]
}

/** The first few of a list, and the way to all. */
export const ListCard = ({ title, all, empty, children }: Props) => (
  <Paper withBorder p="md" pb="xs" bg="var(--raised)" component="section" aria-label={title}>
    <Group justify="space-between" mb="xs">
      <Title order={2}>{title}</Title>
      <Anchor
        renderRoot={(props) => <Link to={all} {...props} />}
        aria-label={`${t('dashboard.all')}: ${title}`}
      >
        {t('dashboard.all')}
      </Anchor>
    </Group>
    {children.length > 0 ? (
      children
    ) : (
      <Text c="dimmed" pb="xs">
        {empty}
      </Text>
    )}
  </Paper>
)

interface RowProps {
  readonly title: string
  readonly text: string
  readonly action: ReactNode
}

export const ListRow = ({ title, text, action }: RowProps) => (
  <div className={classes.row}>
    <div className={classes.rowText}>
      <Text fw={600} truncate>
        {title}
      </Text>
      <Text size="xs" c="dimmed">
        {text}
      </Text>
    </div>
    {action}
  </div>
)
