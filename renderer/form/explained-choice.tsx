import { Radio, Stack } from '@mantine/core'

interface Props<Value extends string> {
  readonly label: string
  readonly description: string
  readonly choices: readonly {
    readonly value: Value
    readonly label: string
    readonly description: string
  }[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** One of a few ways, each with what it means. */
export const ExplainedChoice = <Value extends string>({ choices, onChange, ...field }: Props<Value>) => (
  <Radio.Group
    {...field}
    onChange={(chosen) => onChange(choices.find(({ value }) => value === chosen)?.value ?? field.value)}
  >
    <Stack gap="xs" mt="sm">
      {choices.map((choice) => (
        <Radio key={choice.value} size="md" {...choice} />
      ))}
    </Stack>
  </Radio.Group>
)
