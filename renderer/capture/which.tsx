import { Button, Modal, Stack, Text } from '@mantine/core'
import { type ReactNode, useContext, useMemo, useState } from 'react'
import type { Refusal } from '../../shared/refusal'
import { isSerialDoubt } from '../../shared/serial-doubts'
import { ErrorAlert, RefusalAlert } from '../form/trouble-alert'
import { type Deed, useDeed } from '../lib/deed'
import { useScreenKeys } from '../shell/screen-keys'
import { Serial } from '../theme/serial'
import { t } from '../words/words'
import type { AnswerScan } from './answer-scan'
import { CapturingContext } from './capturing'
import { focusEntryAfterDialog } from './entry-focus'
import { Answer } from './refused-band'
import classes from './which.module.css'

/** A key that no scanner sends. */
const chooseKey = 'F2'

/** What a scan could mean. */
interface Candidate<Id> {
  readonly id: Id
  readonly title: string
  readonly text: string
}

/** The one that is meant, and whether a number that looks wrong is taken all the same. */
export interface Meant<Id> {
  readonly id: Id
  readonly doubtsConfirmed: boolean
}

interface Props<Id> {
  readonly serial: string
  readonly candidates: readonly Candidate<Id>[]
  /** Takes the one that is meant. */
  readonly take: Deed<Meant<Id>, unknown, Refusal>
  /** Answers the held scan, so that the ones behind it go on. */
  readonly answer: AnswerScan
  /** Another way to say what is meant; `choose` takes it. */
  readonly renderOther?: (choose: (id: Id) => void) => ReactNode
}

/** A scan that fits several, or that nobody knows: the operator says which one it is. */
export function Which<Id extends number>(props: Props<Id>) {
  const [isAsking, setIsAsking] = useState(false)
  const keys = useMemo(
    () => [{ keys: chooseKey, does: t('capture.which.key'), run: () => setIsAsking(true) }],
    [],
  )
  useScreenKeys(keys)
  const close = () => {
    setIsAsking(false)
    focusEntryAfterDialog()
  }
  return (
    <>
      <Answer label={t('capture.which.button')} keys={chooseKey} run={() => setIsAsking(true)} />
      {isAsking && <WhichDialog {...props} onClose={close} />}
    </>
  )
}

function WhichDialog<Id extends number>(props: Props<Id> & { readonly onClose: () => void }) {
  const { serial, candidates, take, answer, renderOther, onClose } = props
  const { say } = useContext(CapturingContext)
  const { run, isBusy, refusal, fault } = useDeed(take)
  const [doubted, setDoubted] = useState<Id>()
  const choose = async (id: Id, doubtsConfirmed = false) => {
    const taken = await run({ id, doubtsConfirmed })
    if (taken && !taken.ok) setDoubted(isSerialDoubt(taken.refusal) ? id : undefined)
    if (!taken?.ok) return
    say({ kind: 'captured', count: 1 })
    answer.leaveOut()
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      returnFocus={false}
      title={
        <>
          {t('capture.which.title')} <Serial text={serial} />
        </>
      }
    >
      <Stack pt={4}>
        {candidates.map(({ id, title, text }, place) => (
          <Button
            key={id}
            variant="default"
            fullWidth
            h={64}
            fw={400}
            justify="flex-start"
            loading={isBusy}
            classNames={{ label: classes.label }}
            {...(place === 0 && { 'data-autofocus': true })}
            onClick={() => void choose(id)}
          >
            <span className={classes.choice}>
              <Text span fw={600} truncate>
                {title}
              </Text>
              <Text span c="dimmed" truncate>
                {text}
              </Text>
            </span>
          </Button>
        ))}
        {renderOther?.((id) => void choose(id))}
        <RefusalAlert refusal={refusal}>
          {doubted !== undefined && (
            <Button size="md" variant="default" loading={isBusy} onClick={() => void choose(doubted, true)}>
              {t('capture.band.keep')}
            </Button>
          )}
        </RefusalAlert>
        <ErrorAlert error={fault} />
      </Stack>
    </Modal>
  )
}
