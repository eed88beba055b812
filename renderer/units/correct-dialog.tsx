import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { isSerialDoubt } from '../../shared/serial-doubts'
import type { SerialId } from '../../shared/values'
import { ScannedNumber } from '../form/scanned-number'
import { ErrorAlert, RefusalAlert } from '../form/trouble-alert'
import { useAct } from '../lib/act'
import { t } from '../words/words'
import { ReasonField } from './reason-field'
import { usualReasons } from './usual-reasons'

interface Props {
  readonly unit: { readonly serialId: SerialId; readonly serial: string }
  readonly onClose: () => void
  readonly onCorrected?: (serialId: SerialId) => void
}

/** Puts a misread number right: what stands on the unit, and why. A doubtful number is taken when confirmed. */
export function CorrectDialog({ unit, onClose, onCorrected }: Props) {
  const { serialId, serial } = unit
  const act = useAct('units.correctNumber')
  const [text, setText] = useState('')
  const [reason, setReason] = useState('')
  const correct = async (doubtsConfirmed: boolean) => {
    const answer = await act.run({ serialId, text, reason, doubtsConfirmed })
    if (!answer?.ok) return
    notifications.show({ message: t('units.correct.done', { serial: answer.value.serial }) })
    onClose()
    onCorrected?.(answer.value.serialId)
  }
  const isDoubt = act.refusal !== undefined && isSerialDoubt(act.refusal)
  return (
    <Modal opened onClose={onClose} title={t('units.correct.title', { serial })} size="lg">
      <Stack>
        <Text>{t('units.correct.what')}</Text>
        <ScannedNumber
          label={t('units.correct.right')}
          description={t('units.correct.rightHint')}
          text={text}
          onChange={(changed) => {
            setText(changed)
            act.clear()
          }}
        />
        <ReasonField reason={reason} usual={usualReasons.correct} onChange={setReason} />
        <RefusalAlert refusal={act.refusal}>
          {isDoubt && (
            <Button variant="default" loading={act.isBusy} onClick={() => void correct(true)}>
              {t('units.correct.keep')}
            </Button>
          )}
        </RefusalAlert>
        <ErrorAlert error={act.fault} />
        <Group justify="flex-end">
          <Button size="md" variant="default" onClick={onClose}>
            {t('units.dialog.leave')}
          </Button>
          <Button
            size="md"
            disabled={text.trim() === '' || reason.trim() === ''}
            loading={act.isBusy}
            onClick={() => void correct(false)}
          >
            {t('units.correct.confirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
