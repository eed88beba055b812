import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { Output } from '../../shared/ipc/contract'
import type { SerialRow } from '../../shared/ipc/serials'
import { type UnitAct, unitMoves } from '../../shared/unit-acts'
import { ErrorAlert } from '../form/trouble-alert'
import { type Act, useAct } from '../lib/act'
import { Serial } from '../theme/serial'
import { t } from '../words/words'
import { ReasonField } from './reason-field'
import { RefusedUnits } from './refused-units'
import { usualReasons } from './usual-reasons'

/** A unit as the dialog names it. */
export type ChosenUnit = Pick<SerialRow, 'serialId' | 'serial' | 'status'>

interface Props {
  readonly act: UnitAct
  readonly units: readonly ChosenUnit[]
  /** @param isDone to one of them at least */
  readonly onClose: (isDone: boolean) => void
}

/** Asks why before an act is done to one unit or many; afterwards it names those that stay as they are. */
export function ActDialog({ act, units, onClose }: Props) {
  const doing = useAct('units.act')
  const [outcome, setOutcome] = useState<Output<'units.act'>>()
  const serialIds = units.map(({ serialId }) => serialId)
  const run = async (reason: string) => {
    const answer = await doing.run({ act, serialIds, reason })
    if (!answer?.ok) return
    const { done, refused } = answer.value
    if (refused.length > 0) return setOutcome(answer.value)
    notifications.show({ message: t(`units.done.${act}`, { count: done }) })
    onClose(true)
  }
  const close = () => onClose((outcome?.done ?? 0) > 0)
  return (
    <Modal opened onClose={close} title={titleOf(act, units)} size={outcome ? 'xl' : 'lg'}>
      {outcome ? (
        <RefusedUnits act={act} outcome={outcome} onClose={close} />
      ) : (
        <Asking act={act} units={units} doing={doing} onRun={(reason) => void run(reason)} onClose={close} />
      )}
    </Modal>
  )
}

function titleOf(act: UnitAct, units: readonly ChosenUnit[]): string {
  const word = t(`units.acts.${act}`)
  const [only] = units
  return only && units.length === 1
    ? t('units.dialog.titleOne', { act: word, serial: only.serial })
    : t('units.dialog.titleMany', { act: word, count: units.length })
}

interface AskingProps {
  readonly act: UnitAct
  readonly units: readonly ChosenUnit[]
  readonly doing: Act<'units.act'>
  readonly onRun: (reason: string) => void
  readonly onClose: () => void
}

function Asking({ act, units, doing, onRun, onClose }: AskingProps) {
  const [reason, setReason] = useState('')
  const unable = units.filter(({ status }) => !unitMoves[act].from.includes(status)).length
  return (
    <Stack>
      {units.length > 1 && <Named units={units} />}
      <Text>{t(`units.what.${act}`)}</Text>
      {unable > 0 && <Text fw={600}>{t('units.dialog.unable', { count: unable })}</Text>}
      <ReasonField reason={reason} usual={usualReasons[act]} onChange={setReason} hasFocusAtFirst />
      <ErrorAlert error={doing.fault} />
      <Group justify="flex-end">
        <Button size="md" variant="default" onClick={onClose}>
          {t('units.dialog.leave')}
        </Button>
        <Button
          size="md"
          disabled={reason.trim() === ''}
          loading={doing.isBusy}
          onClick={() => onRun(reason)}
        >
          {t(`units.acts.${act}`)}
        </Button>
      </Group>
    </Stack>
  )
}

const mostNamed = 12

/** The first of them by name. */
function Named({ units }: { readonly units: readonly ChosenUnit[] }) {
  const more = units.length - mostNamed
  return (
    <Text>
      {units.slice(0, mostNamed).map(({ serialId, serial }, place) => (
        <span key={serialId}>
          {place > 0 && ', '}
          <Serial text={serial} />
        </span>
      ))}
      {more > 0 && ` ${t('units.dialog.more', { count: more })}`}
    </Text>
  )
}
