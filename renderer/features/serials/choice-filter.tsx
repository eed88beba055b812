import { Button, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { t } from '../../words/words'
import { FilterButton } from './filter-button'
import type { Choice } from './serial-filter'

interface Props<Id> {
  readonly name: string
  readonly chosen: Choice<Id> | null
  readonly onChoose: (choice: Choice<Id> | null) => void
  /** The choices that fit a text. */
  readonly useChoices: (text: string) => readonly Choice<Id>[] | undefined
}

/** One product or supplier, found by typing. */
export function ChoiceFilter<Id extends number>({ name, chosen, onChoose, useChoices }: Props<Id>) {
  const label = chosen === null ? name : t('serials.filters.one', { name, choice: chosen.name })
  return (
    <FilterButton label={label} isActive={chosen !== null} width={360}>
      {(close) => (
        <Choices
          name={name}
          useChoices={useChoices}
          onChoose={(choice) => {
            onChoose(choice)
            close()
          }}
        />
      )}
    </FilterButton>
  )
}

function Choices<Id extends number>({ name, onChoose, useChoices }: Omit<Props<Id>, 'chosen'>) {
  const [text, setText] = useState('')
  const [sought] = useDebouncedValue(text.trim(), 150)
  const choices = useChoices(sought)
  return (
    <Stack gap={4}>
      <TextInput
        data-autofocus
        aria-label={`${t('serials.filters.find')}: ${name}`}
        placeholder={t('serials.filters.find')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {choices?.map((choice) => (
        <Button
          key={choice.id}
          variant="subtle"
          justify="flex-start"
          fw={400}
          c="var(--mantine-color-text)"
          onClick={() => onChoose(choice)}
        >
          {choice.name}
        </Button>
      ))}
      {choices?.length === 0 && (
        <Text c="dimmed" p="xs">
          {t('serials.filters.nothing')}
        </Text>
      )}
      <Button variant="subtle" onClick={() => onChoose(null)}>
        {t('serials.filters.clearOne')}
      </Button>
    </Stack>
  )
}
