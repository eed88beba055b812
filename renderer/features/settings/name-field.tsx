import { Button, Group, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { neededText } from '../../form/checks'
import { ErrorAlert } from '../../form/trouble-alert'
import { t } from '../../words/words'

interface Props {
  readonly label: string
  readonly name: string
  readonly fault: Error | undefined
  readonly onSave: (name: string) => void
}

/** A name of at most 60 characters; Enter saves, and so does the button that appears once it was changed. */
export function NameField({ label, name, fault, onSave }: Props) {
  const form = useForm({ initialValues: { name }, validate: { name: neededText(60) } })
  return (
    <form onSubmit={form.onSubmit((values) => onSave(values.name.trim()))}>
      <Group gap="xs" align="flex-start" wrap="nowrap">
        <TextInput aria-label={label} w={272} {...form.getInputProps('name')} />
        {form.isDirty() && <Button type="submit">{t('form.save')}</Button>}
      </Group>
      <ErrorAlert error={fault} />
    </form>
  )
}
