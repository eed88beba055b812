import { SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { focusAtFirst } from '../form/focus-at-first'
import { t } from '../words/words'
import type { ContactForm } from './contact-values'

interface Props {
  readonly kind: 'suppliers' | 'customers'
  readonly form: ContactForm
  readonly isNew: boolean
}

/** Who it is and how to reach them; of a customer, where bills and goods go. */
export const ContactFields = ({ kind, form, isNew }: Props) => (
  <Stack gap="md">
    <TextInput
      label={t('contacts.fields.name')}
      required
      {...(isNew && { ref: focusAtFirst })}
      {...form.getInputProps('name')}
    />
    <SimpleGrid cols={2}>
      <TextInput label={t('contacts.fields.email')} inputMode="email" {...form.getInputProps('email')} />
      <TextInput label={t('contacts.fields.phone')} inputMode="tel" {...form.getInputProps('phone')} />
    </SimpleGrid>
    {kind === 'customers' && (
      <Textarea
        label={t('contacts.fields.address')}
        description={t('customers.addressWhy')}
        autosize
        minRows={3}
        maxRows={8}
        {...form.getInputProps('address')}
      />
    )}
    <Textarea
      label={t('contacts.fields.note')}
      description={t(`${kind}.noteWhy`)}
      autosize
      minRows={3}
      maxRows={12}
      {...form.getInputProps('note')}
    />
  </Stack>
)
