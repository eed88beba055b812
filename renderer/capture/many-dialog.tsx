import { Modal, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Work } from '../../shared/ipc/scanning'
import type { CaptureSource } from '../../shared/values'
import { ErrorAlert, RefusalAlert } from '../form/trouble-alert'
import { t } from '../words/words'
import type { CaptureActs } from './capture-acts'
import { type ListTarget, useCaptureMany } from './capture-many'
import type { CaptureWords } from './capture-words'
import { ListResultView } from './list-result'
import { LongWork } from './long-work'
import type { CaptureLine } from './sheet'

export interface ManyProps<Line extends ListTarget = CaptureLine> {
  readonly work: Work
  /** Where they go. */
  readonly line: Line
  readonly words: Pick<CaptureWords, 'captureBeyond'>
  readonly captureMany: CaptureActs['captureMany']
  readonly onClose: () => void
}

interface Props extends ManyProps<ListTarget> {
  readonly title: string
  readonly source: CaptureSource
  /** The form that makes the list. */
  readonly children: (capture: (texts: readonly string[]) => void, isBusy: boolean) => ReactNode
}

/** Many numbers for one line: the form, how far it is, and what came of it. Closes by itself when all were taken. */
export function ManyDialog({ title, source, children, ...props }: Props) {
  const { work, line, words, captureMany, onClose } = props
  const many = useCaptureMany(captureMany, line, source)
  const { result, isBusy, refusal, fault } = many
  const capture = async (texts: readonly string[]) => {
    const taken = await many.capture(texts)
    if (!taken || taken.refused.length > 0) return
    onClose()
  }
  const close = () => {
    if (!isBusy) onClose()
  }
  return (
    <Modal opened onClose={close} title={title} size={1000} returnFocus={false} closeOnClickOutside={false}>
      <Stack>
        <Text c="dimmed">{t('capture.many.forLine', { productName: line.productName })}</Text>
        {result ? (
          <ListResultView result={result} many={many} words={words} onClose={close} />
        ) : (
          children((texts) => void capture(texts), isBusy)
        )}
        <LongWork work={work} isBusy={isBusy} />
        <RefusalAlert refusal={refusal} />
        <ErrorAlert error={fault} />
      </Stack>
    </Modal>
  )
}
