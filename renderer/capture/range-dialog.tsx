import { Button, Group, NumberInput, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Refusal } from '../../shared/refusal'
import { accepted, type Result } from '../../shared/result'
import { serialsFrom, serialsFromTo } from '../../shared/serial-range'
import { mostNumbersAtOnce } from '../../shared/values'
import { DialogFoot } from '../form/dialog-foot'
import { refusalText } from '../words/refusal-text'
import { t } from '../words/words'
import classes from './capture.module.css'
import { missingOf } from './counts'
import { ManyDialog, type ManyProps } from './many-dialog'

/** Numbers that follow each other, by their ends or by the first and how many; shown before they are captured. */
export const RangeDialog = (many: ManyProps) => (
  <ManyDialog title={t('capture.many.rangeTitle')} source="range" {...many}>
    {(capture, isBusy) => (
      <RangeForm missing={missingOf(many.line)} capture={capture} isBusy={isBusy} onCancel={many.onClose} />
    )}
  </ManyDialog>
)

interface FormProps {
  readonly missing: number | null
  readonly capture: (texts: readonly string[]) => void
  readonly isBusy: boolean
  readonly onCancel: () => void
}

type How = 'last' | 'count'

function RangeForm({ missing, capture, isBusy, onCancel }: FormProps) {
  const [how, setHow] = useState<How>('last')
  const [first, setFirst] = useState('')
  const [last, setLast] = useState('')
  const [count, setCount] = useState<number | string>(missing ?? '')
  const range = rangeOf(how, first, how === 'last' ? last : count)
  const numbers = range.ok ? range.value : []
  const submit = () => {
    if (numbers.length > 0) capture(numbers)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Stack>
        <SegmentedControl
          size="md"
          classNames={{ label: classes.tabLabel }}
          aria-label={t('capture.many.how')}
          data={[
            { value: 'last', label: t('capture.many.byLast') },
            { value: 'count', label: t('capture.many.byCount') },
          ]}
          value={how}
          onChange={(value) => setHow(value === 'count' ? 'count' : 'last')}
        />
        <Group grow align="flex-start">
          <NumberText label={t('capture.many.first')} value={first} onChange={setFirst} isFirst />
          {how === 'last' ? (
            <NumberText label={t('capture.many.last')} value={last} onChange={setLast} />
          ) : (
            <NumberInput
              size="md"
              label={t('capture.many.howMany')}
              value={count}
              onChange={setCount}
              min={1}
              max={mostNumbersAtOnce}
              clampBehavior="none"
              allowDecimal={false}
              allowNegative={false}
            />
          )}
        </Group>
        <Preview range={range} />
        <DialogFoot onCancel={onCancel}>
          <Button size="md" type="submit" disabled={numbers.length === 0} loading={isBusy}>
            {numbers.length === 0
              ? t('capture.many.captureNone')
              : t('capture.many.capture', { count: numbers.length })}
          </Button>
        </DialogFoot>
      </Stack>
    </form>
  )
}

interface NumberTextProps {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly isFirst?: boolean
}

const NumberText = ({ label, value, onChange, isFirst = false }: NumberTextProps) => (
  <TextInput
    size="md"
    data-autofocus={isFirst || undefined}
    label={label}
    classNames={{ input: 'serial' }}
    autoComplete="off"
    spellCheck={false}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
)

function Preview({ range }: { readonly range: Result<readonly string[], Refusal> }) {
  if (!range.ok) {
    const { title, advice } = refusalText(range.refusal)
    return (
      <Text component="output">
        <Text span fw={600}>
          {title}.
        </Text>{' '}
        {advice}
      </Text>
    )
  }
  const [first] = range.value
  const last = range.value.at(-1)
  if (first === undefined || last === undefined)
    return <Text c="dimmed">{t('capture.many.previewEmpty')}</Text>
  return (
    <Text component="output" size="lg" fw={600} className="serial">
      {t('capture.many.preview', { first, last, count: range.value.length })}
    </Text>
  )
}

/** Nothing while the form is not filled in. */
function rangeOf(how: How, first: string, end: number | string): Result<readonly string[], Refusal> {
  if (first.trim() === '' || end === '' || `${end}`.trim() === '') return accepted([])
  if (how === 'last') return serialsFromTo(first, `${end}`)
  const count = Number(end)
  return Number.isInteger(count) && count > 0 ? serialsFrom(first, count) : accepted([])
}
