import {
  Button,
  Checkbox,
  Group,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core'
import { useRef } from 'react'
import { focusAtFirst } from '../../form/focus-at-first'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { useScanInto } from '../../lib/scan-into'
import { t } from '../../words/words'
import { numbersOf, withNumber } from './number-entry'
import type { Giving } from './use-giving'

interface Props {
  readonly giving: Giving
  readonly without: number
  readonly onClose: () => void
}

const ways = [
  { value: 'list', label: t('products.give.list') },
  { value: 'range', label: t('products.give.range') },
] as const

/** Where the numbers are typed or pasted, or a range is named. */
export function NumbersEntry({ giving, without, onClose }: Props) {
  const { entry, change, isBusy } = giving
  const numbers = numbersOf(entry)
  const count = numbers.ok ? numbers.value.length : 0
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        giving.give()
      }}
    >
      <Stack gap="md">
        <Text>{t('products.give.without', { count: without })}</Text>
        <SegmentedControl
          aria-label={t('products.give.how')}
          data={[...ways]}
          value={entry.how}
          onChange={(how) => change({ how })}
        />
        {entry.how === 'list' ? <ListFields giving={giving} /> : <RangeFields giving={giving} />}
        <RefusalAlert refusal={numbers.ok ? giving.refusal : numbers.refusal} />
        <ErrorAlert error={giving.fault} />
        <Group justify="space-between">
          <Text component="output" c="dimmed" className="figures">
            {isBusy ? t('products.give.working', { count }) : t('products.give.entered', { count })}
          </Text>
          <Group gap="xs">
            <Button variant="default" onClick={onClose} disabled={isBusy}>
              {t('form.cancel')}
            </Button>
            <Button type="submit" loading={isBusy} disabled={count === 0}>
              {count === 0 ? t('products.give.submitNone') : t('products.give.submit', { count })}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  )
}

function ListFields({ giving: { entry, change } }: { readonly giving: Giving }) {
  const field = useRef<HTMLTextAreaElement>(null)
  useScanInto(field, ({ text }) => change({ text: withNumber(entry.text, text), cameBy: 'scan' }))
  return (
    <>
      <Textarea
        label={t('products.give.listLabel')}
        description={t('products.give.listWhy')}
        ref={field}
        data-autofocus
        autosize
        minRows={6}
        maxRows={12}
        spellCheck={false}
        classNames={{ input: 'serial' }}
        value={entry.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        onPaste={() => change({ cameBy: 'pasted' })}
      />
      <Checkbox
        label={t('products.give.commas')}
        checked={entry.commasSeparate}
        onChange={(event) => change({ commasSeparate: event.currentTarget.checked })}
      />
    </>
  )
}

function RangeFields({ giving: { entry, change } }: { readonly giving: Giving }) {
  return (
    <div>
      <SimpleGrid cols={2}>
        <TextInput
          label={t('products.give.first')}
          ref={focusAtFirst}
          classNames={{ input: 'serial' }}
          value={entry.first}
          onChange={(event) => change({ first: event.currentTarget.value })}
        />
        <TextInput
          label={t('products.give.last')}
          classNames={{ input: 'serial' }}
          value={entry.last}
          onChange={(event) => change({ last: event.currentTarget.value })}
        />
      </SimpleGrid>
      <Text size="xs" c="dimmed" mt={4}>
        {t('products.give.rangeWhy')}
      </Text>
    </div>
  )
}
