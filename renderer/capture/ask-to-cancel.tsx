import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type ReactNode, useState } from 'react'
import type { Work } from '../../shared/ipc/scanning'
import type { Refusal } from '../../shared/refusal'
import { ErrorAlert, RefusalAlert } from '../form/trouble-alert'
import { type Deed, useDeed } from '../lib/deed'
import { LongWork } from './long-work'

export interface CancelWords {
  readonly title: string
  readonly reason: string
  readonly confirm: string
  readonly back: string
  /** Told when it is done. */
  readonly done: string
}

interface Props {
  readonly words: CancelWords
  readonly work: Work
  readonly cancel: Deed<{ readonly reason: string }, unknown, Refusal>
  readonly onCancelled: () => void
  readonly onClose: () => void
  /** What it does. */
  readonly children: ReactNode
}

/** Asks before work that is open is let go, naming what that does. */
export function AskToCancel({ words, work, cancel, onCancelled, onClose, children }: Props) {
  const act = useDeed(cancel)
  const [reason, setReason] = useState('')
  const letGo = async () => {
    const answer = await act.run({ reason })
    if (!answer?.ok) return
    notifications.show({ message: words.done })
    onCancelled()
  }
  return (
    <Modal opened onClose={onClose} title={words.title} returnFocus={false}>
      <Stack>
        {children}
        <Textarea
          size="md"
          label={words.reason}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <LongWork work={work} isBusy={act.isBusy} />
        <RefusalAlert refusal={act.refusal} />
        <ErrorAlert error={act.fault} />
        <Group justify="flex-end">
          <Button size="md" variant="default" loading={act.isBusy} onClick={() => void letGo()}>
            {words.confirm}
          </Button>
          <Button size="md" data-autofocus onClick={onClose}>
            {words.back}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
