import { useState } from 'react'
import type { ImportProgress } from '../../../shared/ipc/imports'
import type { OpenedFileId } from '../../../shared/values'
import { ProgressPanel } from '../../form/progress-panel'
import { useAnnounced } from '../../lib/announced'
import { call } from '../../lib/station'
import { t } from '../../words/words'

/** What is being done with a file. */
export function ReadingProgress({ openedFileId }: { readonly openedFileId: OpenedFileId }) {
  const [progress, setProgress] = useState<ImportProgress>()
  useAnnounced('imports.progressed', (news) => {
    if (news.openedFileId === openedFileId) setProgress(news)
  })
  if (!progress) return null
  return (
    <ProgressPanel
      doing={t(`importing.reading.${progress.doing}`)}
      done={progress.done}
      total={progress.total}
      onCancel={() => void call('imports.cancel', { openedFileId })}
    />
  )
}
