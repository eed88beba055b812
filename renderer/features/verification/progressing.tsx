import { Button, Group, Paper, Progress, Text } from '@mantine/core'
import { t } from '../../words/words'
import { useTimeLeft } from './time-left'

interface Props {
  readonly done: number
  readonly total: number
  readonly onCancel: () => void
}

/** What is being done, how many of how many, how long it still takes, and the way out. */
export function Progressing({ done, total, onCancel }: Props) {
  const left = useTimeLeft(done, total)
  const percent = total === 0 ? 0 : (100 * done) / total
  return (
    <Paper withBorder p="md" bg="var(--raised)">
      <Group justify="space-between" mb="xs">
        <Text fw={600}>{t('verification.running')}</Text>
        <Text className="figures">
          {t('verification.progress', { done, total })}
          {left !== null && `, ${t('verification.left', { time: left })}`}
        </Text>
      </Group>
      <Progress value={percent} size="lg" transitionDuration={0} aria-label={t('verification.running')} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onCancel}>
          {t('verification.cancel')}
        </Button>
      </Group>
    </Paper>
  )
}
