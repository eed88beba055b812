import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useContext, useMemo, useState } from 'react'
import type { RefusalOf } from '../../../shared/refusal'
import { CapturingContext } from '../../capture/capturing'
import { focusEntryAfterDialog } from '../../capture/entry-focus'
import { Answer } from '../../capture/refused-band'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { useDeed } from '../../lib/deed'
import { useScreenKeys } from '../../shell/screen-keys'
import { t } from '../../words/words'
import { useAllocationDeed } from './allocation-deed'

/** A key that no scanner sends. */
const takeOverKey = 'F2'

interface Props {
  readonly refusal: RefusalOf<'serial-allocated-elsewhere'>
  /** The line with the arrow. */
  readonly lineId: number
  readonly orderNumber: string
  /** Answers the held scan, so that the ones behind it go on. */
  readonly leaveOut: () => void
}

/** A number that is promised to another order can be taken over, on purpose. */
export function TakeOver(props: Props) {
  const [isAsking, setIsAsking] = useState(false)
  const keys = useMemo(
    () => [{ keys: takeOverKey, does: t('allocation.takeOver.key'), run: () => setIsAsking(true) }],
    [],
  )
  useScreenKeys(keys)
  const close = () => {
    setIsAsking(false)
    focusEntryAfterDialog()
  }
  return (
    <>
      <Answer label={t('allocation.takeOver.button')} keys={takeOverKey} run={() => setIsAsking(true)} />
      {isAsking && <TakeOverDialog {...props} onClose={close} />}
    </>
  )
}

function TakeOverDialog(props: Props & { readonly onClose: () => void }) {
  const { refusal, lineId, orderNumber: to, leaveOut, onClose } = props
  const { serial, serialId, orderNumber: from, customerName } = refusal
  const { say } = useContext(CapturingContext)
  const takeOver = useDeed(useAllocationDeed('allocation.takeOver'))
  const confirm = async () => {
    const answer = await takeOver.run({ salesOrderLineId: lineId, serialId })
    if (!answer?.ok) return
    say({ kind: 'taken-over', serial: answer.value.serial, orderNumber: from })
    leaveOut()
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('allocation.takeOver.title', { serial })}
      returnFocus={false}
      size="lg"
    >
      <Stack>
        <Text>{t('allocation.takeOver.text', { serial, from, to, customerName })}</Text>
        <Text c="dimmed">{t('allocation.takeOver.audited')}</Text>
        <RefusalAlert refusal={takeOver.refusal} />
        <ErrorAlert error={takeOver.fault} />
        <Group justify="flex-end">
          <Button size="md" variant="default" loading={takeOver.isBusy} onClick={() => void confirm()}>
            {t('allocation.takeOver.confirm', { to })}
          </Button>
          <Button size="md" data-autofocus onClick={onClose}>
            {t('allocation.takeOver.back', { from })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
