import { Button, Group, Paper, Progress, Text } from '@mantine/core'
import { t } from '../words/words'

interface Props {
  readonly doing: string
  readonly done: number
  readonly total: number
  readonly howFar?: string
  readonly onCancel: () => void
}

/** What is being done, how far it is, and the way out, which leaves nothing half done. */
export const ProgressPanel = ({
  doing,
  done,
  total,
  howFar = t('form.progress', { done, total }),
  onCancel,
}: Props) => (
  <Paper withBorder p="md" bg="var(--raised)">
    <Group justify="space-between" mb="xs">
      <Text fw={600}>{doing}</Text>
      <Text className="figures">{howFar}</Text>
    </Group>
    <Progress
      size="lg"
      transitionDuration={0}
      value={total === 0 ? 0 : (100 * done) / total}
      aria-label={doing}
    />
    <Group justify="flex-end" mt="md">
      <Button variant="default" onClick={onCancel}>
        {t('form.cancel')}
      </Button>
    </Group>
  </Paper>
)
