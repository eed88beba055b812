import { Group, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

interface Props {
  /** `No products yet` */
  readonly title: string
  /** What to do first. */
  readonly advice: string
  /** Buttons that do it. */
  readonly children?: ReactNode
}

/** What a list shows while it has no rows. */
export function EmptyList({ title, advice, children }: Props) {
  return (
    <>
      <Title order={2}>{title}</Title>
      <Text c="dimmed" mt={4}>
        {advice}
      </Text>
      {children !== undefined && (
        <Group justify="center" mt="md">
          {children}
        </Group>
      )}
    </>
  )
}
