import { Button, Modal, NumberInput, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { ReceiptLine } from '../../../shared/ipc/receiving'
import { mostUnits } from '../../../shared/values'
import { DialogFoot } from '../../form/dialog-foot'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { t } from '../../words/words'
import { useKeptAct } from './receipt-deed'

interface Props {
  readonly line: ReceiptLine
  readonly onClose: () => void
}

/** Units that came damaged without a serial number, and units sent back at the door. */
export function NotGoodDialog({ line, onClose }: Props) {
  const act = useKeptAct('receiving.setNotGood')
  const [damaged, setDamaged] = useState<number | string>(line.damaged)
  const [refusedUnits, setRefusedUnits] = useState<number | string>(line.refusedUnits)
  const [refusedReason, setRefusedReason] = useState(line.refusedReason)
  const save = async () => {
    const answer = await act.run({
      receiptLineId: line.receiptLineId,
      damaged: Number(damaged),
      refusedUnits: Number(refusedUnits),
      refusedReason,
    })
    if (answer?.ok) onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t('receiving.notGood.title')} returnFocus={false}>
      <Stack>
        <Text c="dimmed">{t('capture.many.forLine', { productName: line.productName })}</Text>
        {line.capturesSerials ? (
          <Text>{t('receiving.notGood.damagedWithSerial')}</Text>
        ) : (
          <UnitsField
            label={t('receiving.notGood.damaged')}
            hint={t('receiving.notGood.damagedHint')}
            value={damaged}
            onChange={setDamaged}
          />
        )}
        <UnitsField
          label={t('receiving.notGood.refused')}
          hint={t('receiving.notGood.refusedHint')}
          value={refusedUnits}
          onChange={setRefusedUnits}
        />
        <Textarea
          size="md"
          label={t('receiving.notGood.reason')}
          maxLength={500}
          disabled={Number(refusedUnits) === 0}
          value={refusedReason}
          onChange={(event) => setRefusedReason(event.currentTarget.value)}
        />
        <RefusalAlert refusal={act.refusal} />
        <ErrorAlert error={act.fault} />
        <DialogFoot onCancel={onClose}>
          <Button size="md" loading={act.isBusy} onClick={() => void save()}>
            {t('receiving.notGood.save')}
          </Button>
        </DialogFoot>
      </Stack>
    </Modal>
  )
}

interface UnitsFieldProps {
  readonly label: string
  readonly hint: string
  readonly value: number | string
  readonly onChange: (units: number | string) => void
}

const UnitsField = ({ label, hint, value, onChange }: UnitsFieldProps) => (
  <NumberInput
    size="md"
    label={label}
    description={hint}
    min={0}
    max={mostUnits}
    allowDecimal={false}
    allowNegative={false}
    value={value}
    onChange={onChange}
  />
)
