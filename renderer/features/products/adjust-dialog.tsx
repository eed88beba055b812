import { Button, Group, Modal, NumberInput, Radio, Select, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { Product } from '../../../shared/ipc/products'
import { UnnumberedAct, type UnnumberedPart, unnumberedParts } from '../../../shared/unit-acts'
import { mostUnits } from '../../../shared/values'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { useAct } from '../../lib/act'
import { ReasonField } from '../../units/reason-field'
import { usualReasons } from '../../units/usual-reasons'
import { t } from '../../words/words'
import { goodUnits } from './good-units'

interface Props {
  readonly product: Product
  readonly onClose: () => void
}

/** Units that nobody knows by a number: how many are set aside, found, sent back or written off, and why. */
export function AdjustDialog({ product, onClose }: Props) {
  const [act, setAct] = useState<UnnumberedAct>('write-off')
  const [chosenPart, setPart] = useState<UnnumberedPart>('good')
  const [units, setUnits] = useState<number | string>('')
  const [reason, setReason] = useState('')
  const doing = useAct('units.actWithoutSerial')
  const parts: readonly UnnumberedPart[] = unnumberedParts[act]
  const part = parts.includes(chosenPart) ? chosenPart : (parts[0] ?? 'good')
  const run = async () => {
    if (typeof units !== 'number') return
    const answer = await doing.run({ productId: product.productId, act, part, units, reason })
    if (!answer?.ok) return
    notifications.show({ message: t(`units.done.${act}`, { count: answer.value.done }) })
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t('units.without.title', { name: product.name })} size="lg">
      <Stack>
        <Text>{t(product.hasSerialNumbers ? 'units.without.what' : 'units.without.whatOff')}</Text>
        <Select
          size="md"
          data-autofocus
          label={t('units.without.act')}
          description={t(`units.without.whatActs.${act}`)}
          data={UnnumberedAct.options.map((each) => ({
            value: each,
            label: t(`units.without.acts.${each}`),
          }))}
          value={act}
          onChange={(chosen) => setAct(UnnumberedAct.safeParse(chosen).data ?? act)}
          allowDeselect={false}
        />
        {parts.length > 1 && <PartChoice product={product} part={part} onChange={setPart} />}
        <NumberInput
          size="md"
          withAsterisk
          label={t('units.without.units')}
          {...(parts.length === 1 && act !== 'found' && { description: howMany(product, part) })}
          min={1}
          max={mostUnits}
          allowDecimal={false}
          allowNegative={false}
          value={units}
          onChange={setUnits}
          w={200}
        />
        <ReasonField reason={reason} usual={usualReasons[act]} onChange={setReason} />
        <RefusalAlert refusal={doing.refusal} />
        <ErrorAlert error={doing.fault} />
        <Group justify="flex-end">
          <Button size="md" variant="default" onClick={onClose}>
            {t('units.dialog.leave')}
          </Button>
          <Button
            size="md"
            disabled={typeof units !== 'number' || units < 1 || reason.trim() === ''}
            loading={doing.isBusy}
            onClick={() => void run()}
          >
            {t(`units.without.acts.${act}`)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

interface PartProps {
  readonly product: Product
  readonly part: UnnumberedPart
  readonly onChange: (part: UnnumberedPart) => void
}

const PartChoice = ({ product, part, onChange }: PartProps) => (
  <Radio.Group
    label={t('units.without.part')}
    value={part}
    onChange={(chosen) => onChange(chosen === 'blocked' ? 'blocked' : 'good')}
  >
    <Group gap="lg" mt="xs">
      <Radio size="md" value="good" label={howMany(product, 'good')} />
      <Radio size="md" value="blocked" label={howMany(product, 'blocked')} />
    </Group>
  </Radio.Group>
)

const howMany = (product: Product, part: UnnumberedPart): string =>
  t(`units.without.${part}`, { count: part === 'good' ? goodUnits(product) : product.blocked })
