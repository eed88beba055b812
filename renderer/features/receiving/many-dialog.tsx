import { Modal, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ReceiptLine } from '../../../shared/ipc/receiving'
import type { CaptureSource } from '../../../shared/values'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { t } from '../../words/words'
import { useCaptureMany } from './capture-many'
import { ListResultView } from './list-result'
import { LongWork } from './long-work'

interface Props {
  readonly title: string
  readonly line: ReceiptLine
  readonly source: CaptureSource
  readonly onClose: () => void
  /** The form that makes the list. */
  readonly children: (capture: (texts: readonly string[]) => void, isBusy: boolean) => ReactNode
}

/** Many numbers for one line: the form, how far it is, and what came of it. Closes by itself when all were taken. */
export function ManyDialog({ title, line, source, onClose, children }: Props) {
  const many = useCaptureMany(line, source)
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
        <Text c="dimmed">{t('receiving.many.forLine', { productName: line.productName })}</Text>
        {result ? (
          <ListResultView result={result} many={many} onClose={close} />
        ) : (
          children((texts) => void capture(texts), isBusy)
        )}
        <LongWork receiptId={line.receiptId} isBusy={isBusy} />
        <RefusalAlert refusal={refusal} />
        <ErrorAlert error={fault} />
      </Stack>
    </Modal>
  )
}
