import { Button, Group, Modal, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { useContext, useState } from 'react'
import { mostNumbersAtOnce } from '../../../shared/values'
import { CapturingContext } from '../../capture/capturing'
import { missingOf } from '../../capture/counts'
import { LongWork } from '../../capture/long-work'
import { DialogFoot } from '../../form/dialog-foot'
import { focusAtFirst } from '../../form/focus-at-first'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { Serial } from '../../theme/serial'
import { t } from '../../words/words'
import { useKeptAct } from './receipt-deed'
import type { ReceivingLine } from './receipt-sheet'

interface Props {
  readonly line: ReceivingLine
  readonly onClose: () => void
}

/** New numbers for units that bear none, on purpose and said so. */
export function AutoNumberDialog({ line, onClose }: Props) {
  const act = useKeptAct('receiving.autoNumber')
  const { say } = useContext(CapturingContext)
  const [made, setMade] = useState<readonly string[]>()
  const make = async (prefix: string, count: number) => {
    const answer = await act.run({ receiptLineId: line.receiptLineId, prefix, count })
    if (!answer?.ok) return
    setMade(answer.value.serials)
    say({ kind: 'captured', count: answer.value.serials.length })
  }
  const close = () => {
    if (!act.isBusy) onClose()
  }
  return (
    <Modal
      opened
      onClose={close}
      title={t('receiving.autoNumber.title')}
      size={560}
      returnFocus={false}
      closeOnClickOutside={false}
    >
      <Stack>
        <Text c="dimmed">{t('capture.many.forLine', { productName: line.productName })}</Text>
        {made ? (
          <Made serials={made} onClose={close} />
        ) : (
          <AutoNumberForm
            missing={missingOf(line)}
            isBusy={act.isBusy}
            onMake={(prefix, count) => void make(prefix, count)}
            onCancel={close}
          />
        )}
        <LongWork work={{ kind: 'receiving', receiptId: line.receiptId }} isBusy={act.isBusy} />
        <RefusalAlert refusal={act.refusal} />
        <ErrorAlert error={act.fault} />
      </Stack>
    </Modal>
  )
}

interface FormProps {
  readonly missing: number | null
  readonly isBusy: boolean
  readonly onMake: (prefix: string, count: number) => void
  readonly onCancel: () => void
}

function AutoNumberForm({ missing, isBusy, onMake, onCancel }: FormProps) {
  const [prefix, setPrefix] = useState('')
  const [typed, setTyped] = useState<number | string>(missing ?? '')
  const count = Number(typed)
  const canMake = prefix.trim() !== '' && Number.isInteger(count) && count > 0 && count <= mostNumbersAtOnce
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (canMake) onMake(prefix, count)
      }}
    >
      <Stack>
        <Text>{t('receiving.autoNumber.text')}</Text>
        <Group grow align="flex-start">
          <TextInput
            size="md"
            data-autofocus
            label={t('receiving.autoNumber.prefix')}
            classNames={{ input: 'serial' }}
            maxLength={40}
            autoComplete="off"
            value={prefix}
            onChange={(event) => setPrefix(event.currentTarget.value)}
          />
          <NumberInput
            size="md"
            label={t('receiving.autoNumber.count')}
            min={1}
            max={mostNumbersAtOnce}
            allowDecimal={false}
            allowNegative={false}
            value={typed}
            onChange={setTyped}
          />
        </Group>
        {prefix.trim() !== '' && (
          <Text c="dimmed">{t('receiving.autoNumber.example', { example: `${prefix.trim()}000001` })}</Text>
        )}
        <DialogFoot onCancel={onCancel}>
          <Button size="md" type="submit" disabled={!canMake} loading={isBusy}>
            {canMake ? t('receiving.autoNumber.make', { count }) : t('receiving.autoNumber.title')}
          </Button>
        </DialogFoot>
      </Stack>
    </form>
  )
}

/** The labels to print: the first and the last of them. */
function Made({ serials, onClose }: { readonly serials: readonly string[]; readonly onClose: () => void }) {
  const [first = ''] = serials
  const last = serials.at(-1) ?? first
  return (
    <Stack>
      <Text component="output" size="lg" fw={600}>
        {t('receiving.autoNumber.made', { count: serials.length })}
      </Text>
      <Text size="xl">
        <Serial text={serials.length > 1 ? `${first} … ${last}` : first} />
      </Text>
      <Text>{t('receiving.autoNumber.stick')}</Text>
      <Group justify="flex-end">
        <Button size="md" ref={focusAtFirst} onClick={onClose}>
          {t('capture.many.done')}
        </Button>
      </Group>
    </Stack>
  )
}
