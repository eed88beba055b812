import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useContext } from 'react'
import type { Work } from '../../shared/ipc/scanning'
import { ErrorAlert, RefusalAlert } from '../form/trouble-alert'
import { useDeed } from '../lib/deed'
import { t } from '../words/words'
import type { CaptureActs } from './capture-acts'
import type { CaptureWords } from './capture-words'
import { CapturingContext } from './capturing'
import { LongWork } from './long-work'
import type { CaptureLine } from './sheet'

interface Props {
  readonly work: Work
  readonly line: CaptureLine
  readonly words: CaptureWords
  readonly undoLine: CaptureActs['undoLine']
  readonly onClose: () => void
}

/** Asks before all numbers of a line are taken back. */
export function UndoLineDialog({ work, line, words, undoLine, onClose }: Props) {
  const act = useDeed(undoLine)
  const { say } = useContext(CapturingContext)
  const { lineId, productName, captured: count } = line
  const undo = async () => {
    const answer = await act.run({ lineId })
    if (!answer?.ok) return
    say({ kind: 'undone-many', count: answer.value.undone })
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t('capture.undoLine.title')} returnFocus={false}>
      <Stack>
        <Text>{words.undoLine(count, productName)}</Text>
        <LongWork work={work} isBusy={act.isBusy} />
        <RefusalAlert refusal={act.refusal} />
        <ErrorAlert error={act.fault} />
        <Group justify="flex-end">
          <Button size="md" variant="default" data-autofocus onClick={onClose}>
            {t('form.cancel')}
          </Button>
          <Button size="md" loading={act.isBusy} onClick={() => void undo()}>
            {t('capture.undoLine.confirm', { count })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
