import { Button, Group, Stack, Text, Title } from '@mantine/core'
import type { NumbersTaken } from '../../../shared/ipc/serials'
import { focusAtFirst } from '../../form/focus-at-first'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { t } from '../../words/words'
import { RefusedNumbers } from './refused-numbers'
import { type Giving, isDoubtful } from './use-giving'

interface Props {
  readonly outcome: NumbersTaken
  readonly giving: Giving
  readonly onClose: () => void
}

/** What came of the numbers: how many were taken, and which were not and why. */
export function NumbersOutcome({ outcome: { taken, refused }, giving, onClose }: Props) {
  const doubtful = refused.filter(isDoubtful).length
  return (
    <Stack gap="md">
      <div aria-live="polite">
        <Title order={3}>
          {taken === 0
            ? t('products.give.takenNone', { count: refused.length })
            : t('products.give.taken', { count: taken })}
        </Title>
        {taken > 0 && refused.length > 0 && (
          <Text>{t('products.give.refused', { count: refused.length })}</Text>
        )}
      </div>
      {refused.length > 0 && <RefusedNumbers refused={refused} />}
      <RefusalAlert refusal={giving.refusal} />
      <ErrorAlert error={giving.fault} />
      <Group justify="flex-end" gap="xs">
        {doubtful > 0 && (
          <Button variant="default" loading={giving.isBusy} onClick={giving.keepDoubtful}>
            {t('products.give.keepDoubtful', { count: doubtful })}
          </Button>
        )}
        {refused.length > 0 && (
          <Button variant="default" onClick={giving.correct}>
            {t('products.give.correct')}
          </Button>
        )}
        <Button data-autofocus ref={focusAtFirst} onClick={onClose}>
          {t('products.give.done')}
        </Button>
      </Group>
    </Stack>
  )
}
