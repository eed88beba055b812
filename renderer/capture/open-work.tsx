import { Button, Group, Paper, Text, Title } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { type ReactElement, type ReactNode, useId } from 'react'
import type { Instant } from '../../shared/values'
import { momentText } from '../words/moments'
import classes from './open-work.module.css'

/** So many fit beside each other. */
export const mostOpen = 3

interface Props {
  readonly title: string
  /** Shows all of them, when there are more than stand here. */
  readonly all: ReactNode
  readonly children: ReactNode
}

/** What was begun and is not committed: the first thing to go on with. */
export function OpenWork({ title, all, children }: Props) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <Group justify="space-between" mih={36}>
        <Title order={2} id={id}>
          {title}
        </Title>
        {all}
      </Group>
      <div className={classes.open}>{children}</div>
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
