import { Group, Paper, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './capture.module.css'

/** Who, when and how much of a document that is over, beside each other. */
export const DocumentFacts = ({ children }: { readonly children: ReactNode }) => (
  <Paper withBorder bg="var(--raised)" p="md" flex="none">
    <Group component="dl" gap="xl" m={0} align="flex-start">
      {children}
    </Group>
  </Paper>
)

export const Fact = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div className={classes.fact}>
    <Text component="dt" size="xs" c="dimmed">
      {label}
    </Text>
    <Text component="dd" m={0} fw={600}>
      {children}
    </Text>
  </div>
)
