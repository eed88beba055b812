import { Button, Group, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { fittingText } from '../../form/checks'
import { ErrorAlert } from '../../form/trouble-alert'
import { t } from '../../words/words'
import { useSaveWarehouse } from './save-warehouse'

interface Props {
  readonly name: 'companyName' | 'companyAddress' | 'taxNumber'
  readonly label: string
  readonly text: string
  readonly most: number
}

/** What papers say of the company; the button that saves it appears once it was changed. */
export function CompanyText({ name, label, text, most }: Props) {
  const { save, isBusy, fault } = useSaveWarehouse()
  const form = useForm({ initialValues: { text }, validate: { text: fittingText(most) } })
  const field = { 'aria-label': label, w: 272, ...form.getInputProps('text') }
  return (
    <form onSubmit={form.onSubmit((values) => save({ [name]: values.text }))}>
      <Group gap="xs" align="flex-start" wrap="nowrap">
        {name === 'companyAddress' ? (
          <Textarea autosize minRows={3} maxRows={8} {...field} />
        ) : (
          <TextInput {...field} />
        )}
        {form.isDirty() && (
          <Button type="submit" loading={isBusy}>
            {t('form.save')}
          </Button>
        )}
      </Group>
      <ErrorAlert error={fault} />
    </form>
  )
}
