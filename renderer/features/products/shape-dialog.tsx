import { Button, Group, Modal, NumberInput, Select, Stack, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { SerialShapeOfProduct } from '../../../shared/ipc/products'
import { SerialAlphabet, type SerialShape, ShapeRule } from '../../../shared/serial-shape'
import type { ProductId } from '../../../shared/values'
import { DialogFoot } from '../../form/dialog-foot'
import { ExplainedChoice } from '../../form/explained-choice'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { useAct } from '../../lib/act'
import { useKeepAnswer } from '../../lib/queries'
import { t } from '../../words/words'

interface Props {
  readonly productId: ProductId
  readonly productName: string
  readonly kept: SerialShapeOfProduct
  readonly onClose: () => void
}

const kinds = ['learned', 'fixed', 'off'] as const satisfies readonly ShapeRule['kind'][]

/** How the serial numbers of a product look: as learned, as set here, or not looked at. */
export function ShapeDialog({ productId, productName, kept, onClose }: Props) {
  const { rule, learned } = kept
  const [kind, setKind] = useState(rule.kind)
  const [shape, setShape] = useState<SerialShape>(
    rule.kind === 'fixed' ? rule.shape : (learned ?? { length: null, prefix: '', alphabet: 'any' }),
  )
  const act = useAct('products.setSerialShape')
  const keep = useKeepAnswer()
  const save = async () => {
    const wanted = ShapeRule.parse(kind === 'fixed' ? { kind, shape } : { kind })
    const answer = await act.run({ productId, rule: wanted })
    if (!answer?.ok) return
    keep('products.readSerialShape', { productId }, answer.value)
    notifications.show({ message: t('products.shape.saved', { name: productName }) })
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t('products.shape.dialog', { name: productName })} size="lg">
      <Stack>
        <ExplainedChoice
          label={t('products.shape.held')}
          description={t('products.shape.why')}
          choices={kinds.map((each) => ({
            value: each,
            label: t(`products.shape.kinds.${each}`),
            description: t(`products.shape.kindsHint.${each}`),
          }))}
          value={kind}
          onChange={setKind}
        />
        {kind === 'fixed' && <ShapeFields shape={shape} onChange={setShape} />}
        <RefusalAlert refusal={act.refusal} />
        <ErrorAlert error={act.fault} />
        <DialogFoot onCancel={onClose}>
          <Button size="md" loading={act.isBusy} onClick={() => void save()}>
            {t('form.save')}
          </Button>
        </DialogFoot>
      </Stack>
    </Modal>
  )
}

interface FieldsProps {
  readonly shape: SerialShape
  readonly onChange: (shape: SerialShape) => void
}

const ShapeFields = ({ shape, onChange }: FieldsProps) => (
  <Group align="flex-start" grow>
    <TextInput
      size="md"
      label={t('products.shape.fields.prefix')}
      value={shape.prefix}
      maxLength={128}
      classNames={{ input: 'serial' }}
      onChange={(event) => onChange({ ...shape, prefix: event.currentTarget.value })}
    />
    <NumberInput
      size="md"
      label={t('products.shape.fields.length')}
      placeholder={t('products.shape.fields.anyLength')}
      value={shape.length ?? ''}
      min={1}
      max={128}
      clampBehavior="strict"
      allowDecimal={false}
      onChange={(length) => onChange({ ...shape, length: typeof length === 'number' ? length : null })}
    />
    <Select
      size="md"
      label={t('products.shape.fields.alphabet')}
      data={SerialAlphabet.options.map((value) => ({
        value,
        label: t(`products.shape.fields.alphabets.${value}`),
      }))}
      value={shape.alphabet}
      onChange={(chosen) =>
        onChange({ ...shape, alphabet: SerialAlphabet.safeParse(chosen).data ?? shape.alphabet })
      }
      allowDeselect={false}
    />
  </Group>
)
