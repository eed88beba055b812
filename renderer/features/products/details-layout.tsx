import { Paper, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './details-layout.module.css'

/** The form of a product, and beside it what is not typed: its picture and what is on hand. */
export const DetailsLayout = ({
  beside,
  children,
}: {
  readonly beside: ReactNode
  readonly children: ReactNode
}) => (
  <div className={classes.layout}>
    <Paper withBorder bg="var(--raised)" p="lg" className={classes.main}>
      {children}
    </Paper>
    <Stack gap="md" className={classes.beside}>
      {beside}
    </Stack>
  </div>
)

/** A card beside the form, with its name. */
export const SideCard = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Paper withBorder bg="var(--raised)" p="md" component="section" aria-label={title}>
    <Title order={2} mb="sm">
      {title}
    </Title>
    {children}
  </Paper>
)

/** A card that has nothing to show yet, and says when it will. */
export const WaitingCard = ({ title, text }: { readonly title: string; readonly text: string }) => (
  <SideCard title={title}>
    <Text c="dimmed">{text}</Text>
  </SideCard>
)
