import { Button, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import { t } from '../../words/words'
import { FilterButton } from './filter-button'
import type { Choice } from './serial-filter'

interface Props<Id> {
  readonly name: string
  readonly chosen: Choice<Id> | null
  readonly onChoose: (choice: Choice<Id> | null) => void
  /** Those that fit what was searched for last; undefined while they are looked up. */
  readonly choices: readonly Choice<Id>[] | undefined
  readonly onSearch: (text: string) => void
}

/** One product or supplier, found by typing. */
export function ChoiceFilter<Id extends number>(props: Props<Id>) {
  const { name, chosen, onChoose } = props
  const label = chosen === null ? name : t('serials.filters.one', { name, choice: chosen.name })
  return (
    <FilterButton label={label} isActive={chosen !== null} width={360}>
      {(close) => (
        <Choices
          {...props}
          onChoose={(choice) => {
            onChoose(choice)
            close()
          }}
        />
      )}
    </FilterButton>
  )
}

function Choices<Id extends number>({ name, onChoose, choices, onSearch }: Omit<Props<Id>, 'chosen'>) {
  const [text, setText] = useState('')
  const searchSoon = useDebouncedCallback(onSearch, 150)
  return (
    <Stack gap={4}>
      <TextInput
        data-autofocus
        aria-label={`${t('serials.filters.find')}: ${name}`}
        placeholder={t('serials.filters.find')}
        value={text}
        maxLength={200}
        onFocus={() => onSearch(text.trim())}
        onChange={(event) => {
          setText(event.currentTarget.value)
          searchSoon(event.currentTarget.value.trim())
        }}
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
