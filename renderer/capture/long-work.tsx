import { Progress, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Payload } from '../../shared/ipc/events'
import type { Work } from '../../shared/ipc/scanning'
import { workKey } from '../../shared/work-key'
import { useAnnounced } from '../lib/announced'
import { t } from '../words/words'

type Progressed = Payload<'work.progressed'>

/** How far a long capture, commit or reversal is; nothing while there is none. */
export function LongWork({ work, isBusy }: { readonly work: Work; readonly isBusy: boolean }) {
  const [progressed, setProgressed] = useState<Progressed>()
  useAnnounced('work.progressed', (news) => {
    if (workKey(news.work) === workKey(work)) setProgressed(news.done < news.total ? news : undefined)
  })
  if (!isBusy || !progressed) return null
  const { doing, done, total } = progressed
  const words = t(`capture.doing.${doing}`, { done, total })
  return (
    <Stack gap={4}>
      <Text component="output" className="figures">
        {words}
      </Text>
      <Progress.Root size="lg" transitionDuration={0}>
        <Progress.Section value={(done / total) * 100} aria-label={words} />
      </Progress.Root>
    </Stack>
  )
}
