import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type ReactNode, useState } from 'react'
import type { Work } from '../../shared/ipc/scanning'
import type { Refusal } from '../../shared/refusal'
import { ErrorAlert, RefusalAlert } from '../form/trouble-alert'
import { type Deed, useDeed } from '../lib/deed'
import type { CancelWords } from './ask-to-cancel'
import { LongWork } from './long-work'

interface Props {
  readonly words: CancelWords & { readonly reasonHint: string }
  readonly work: Work
  readonly reverse: Deed<{ readonly reason: string }, unknown, Refusal>
  readonly onClose: () => void
  /** More about a refusal, under it. */
  readonly renderRefused?: (refusal: Refusal) => ReactNode
  /** What happens. */
  readonly children: ReactNode
}

/** Asks before something that counts is undone: what that does, and why it is done. */
export function AskToReverse({ words, work, reverse, onClose, renderRefused, children }: Props) {
  const act = useDeed(reverse)
  const [reason, setReason] = useState('')
  const undo = async () => {
    const answer = await act.run({ reason })
    if (!answer?.ok) return
    notifications.show({ message: words.done })
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={words.title} size="lg">
      <Stack>
        {children}
        <Textarea
          size="md"
          data-autofocus
          withAsterisk
          label={words.reason}
          description={words.reasonHint}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <LongWork work={work} isBusy={act.isBusy} />
        <RefusalAlert refusal={act.refusal}>{act.refusal && renderRefused?.(act.refusal)}</RefusalAlert>
        <ErrorAlert error={act.fault} />
        <Group justify="flex-end">
          <Button size="md" variant="default" onClick={onClose}>
            {words.back}
          </Button>
          <Button size="md" disabled={reason.trim() === ''} loading={act.isBusy} onClick={() => void undo()}>
            {words.confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
