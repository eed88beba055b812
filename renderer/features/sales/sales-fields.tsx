import { SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { t } from '../../words/words'
import { CustomerField } from './customer-field'
import type { SalesForm } from './sales-values'

interface Props {
  readonly form: SalesForm
  readonly isNew: boolean
}

/** Who buys, where it goes, and what the papers say. */
export const SalesFields = ({ form, isNew }: Props) => (
  <SimpleGrid cols={4}>
    <CustomerField form={form} isNew={isNew} />
    <TextInput label={t('sales.fields.reference')} {...form.getInputProps('reference')} />
    <Textarea
      label={t('sales.fields.shipTo')}
      placeholder={t('sales.fields.shipToWhy')}
      autosize
      minRows={1}
      maxRows={6}
      {...form.getInputProps('shipTo')}
    />
    <Textarea
      label={t('sales.fields.note')}
      autosize
      minRows={1}
      maxRows={6}
      {...form.getInputProps('note')}
    />
  </SimpleGrid>
)
