import { Button, Checkbox, Group, Modal, Stack, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { StockCount, StockCountChanges } from '../../../shared/ipc/counting'
import type { Work } from '../../../shared/ipc/scanning'
import classes from '../../capture/capture.module.css'
import { LongWork } from '../../capture/long-work'
import { Asked } from '../../form/asked'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { useAsk } from '../../lib/queries'
import { t } from '../../words/words'
import { Changes } from './changes'
import { useKeptAct } from './count-deed'

interface Props {
  readonly count: StockCount
  readonly work: Work
  readonly onClose: () => void
}

/** As long as nobody says otherwise, as little as possible is changed. */
export const carefully = { releaseAllocated: false, includeUntouched: false }

/** Before a count is committed: in words what that changes, what it leaves alone, and what is to be decided. */
export function CommitDialog({ count, work, onClose }: Props) {
  const { stockCountId, number } = count
  const [choices, setChoices] = useState(carefully)
  const [reason, setReason] = useState('')
  const asked = useAsk(
    'counting.readChanges',
    { stockCountId, ...choices },
    { keepsLast: true, trustsKnown: true },
  )
  const act = useKeptAct('counting.commit')
  const commit = async () => {
    const answer = await act.run({ stockCountId, ...choices, reason: reason.trim() })
    if (answer?.ok) notifications.show({ message: t('counting.commitDialog.done', { number }) })
  }
  const needsReason = asked.data !== undefined && asked.data.more.length > 0
  const isReady = asked.isSuccess && !asked.isPlaceholderData && !(needsReason && reason.trim() === '')
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('counting.commitDialog.title', { number })}
      size="lg"
      returnFocus={false}
    >
      <Stack>
        <Asked of={asked}>
          {(changes) => (
            <>
              <Changes count={count} changes={changes} isUntouchedIncluded={choices.includeUntouched} />
              <Choices count={count} changes={changes} choices={choices} onChoose={setChoices} />
            </>
          )}
        </Asked>
        {needsReason && <Reason reason={reason} onChange={setReason} />}
        <LongWork work={work} isBusy={act.isBusy} />
        <RefusalAlert refusal={act.refusal} />
        <ErrorAlert error={act.fault} />
        <Group justify="flex-end">
          <Button size="md" variant="default" data-autofocus onClick={onClose}>
            {t('counting.commitDialog.back')}
          </Button>
          <Button size="md" disabled={!isReady} loading={act.isBusy} onClick={() => void commit()}>
            {t('counting.commitDialog.confirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

interface ChoicesProps {
  readonly count: StockCount
  readonly changes: StockCountChanges
  readonly choices: typeof carefully
  readonly onChoose: (choices: typeof carefully) => void
}

/** What is left alone unless somebody says otherwise. */
const Choices = ({ count, changes, choices, onChoose }: ChoicesProps) => (
  <>
    {(changes.staying.allocated > 0 || choices.releaseAllocated) && (
      <Choice
        label={t('counting.commitDialog.release', { count: changes.staying.allocated || changes.released })}
        isChosen={choices.releaseAllocated}
        onChoose={(releaseAllocated) => onChoose({ ...choices, releaseAllocated })}
      />
    )}
    {count.untouched.products > 0 && (
      <Choice
        label={t('counting.commitDialog.include', { listed: count.untouched.listed })}
        isChosen={choices.includeUntouched}
        onChoose={(includeUntouched) => onChoose({ ...choices, includeUntouched })}
      />
    )}
  </>
)

interface ChoiceProps {
  readonly label: string
  readonly isChosen: boolean
  readonly onChoose: (isChosen: boolean) => void
}

const Choice = ({ label, isChosen, onChoose }: ChoiceProps) => (
  <Checkbox
    size="md"
    classNames={{ body: classes.check, label: classes.checkLabel }}
    label={label}
    checked={isChosen}
    onChange={(event) => onChoose(event.currentTarget.checked)}
  />
)

interface ReasonProps {
  readonly reason: string
  readonly onChange: (reason: string) => void
}

const Reason = ({ reason, onChange }: ReasonProps) => (
  <Textarea
    size="md"
    withAsterisk
    label={t('counting.commitDialog.reason')}
    description={t('counting.commitDialog.reasonHint')}
    maxLength={500}
    autosize
    minRows={2}
    maxRows={6}
    value={reason}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
)
