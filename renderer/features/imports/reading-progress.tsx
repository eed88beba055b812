import { Button, Group, Paper, Progress, Text } from '@mantine/core'
import { useState } from 'react'
import type { ImportProgress } from '../../../shared/ipc/imports'
import type { OpenedFileId } from '../../../shared/values'
import { useAnnounced } from '../../lib/announced'
import { call } from '../../lib/station'
import { t } from '../../words/words'

/** What is being done with a file, how far it is, and the way out, which leaves nothing half done. */
export function ReadingProgress({ openedFileId }: { readonly openedFileId: OpenedFileId }) {
  const [progress, setProgress] = useState<ImportProgress>()
  useAnnounced('imports.progressed', (news) => {
    if (news.openedFileId === openedFileId) setProgress(news)
  })
  if (!progress) return null
  const { doing, done, total } = progress
  return (
    <Paper withBorder p="md" bg="var(--raised)">
      <Group justify="space-between" mb="xs">
        <Text fw={600}>{t(`importing.reading.${doing}`)}</Text>
        <Text className="figures">{t('importing.progress', { done, total })}</Text>
      </Group>
      <Progress
        size="lg"
        transitionDuration={0}
        value={total === 0 ? 0 : (100 * done) / total}
        aria-label={t(`importing.reading.${doing}`)}
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={() => void call('imports.cancel', { openedFileId })}>
          {t('importing.cancel')}
        </Button>
      </Group>
    </Paper>
  )
}
