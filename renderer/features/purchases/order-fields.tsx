import { SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { t } from '../../words/words'
import type { OrderForm } from './order-values'
import { SupplierField } from './supplier-field'

interface Props {
  readonly form: OrderForm
  readonly isNew: boolean
}

/** Who the order goes to, and what the papers say. */
export const OrderFields = ({ form, isNew }: Props) => (
  <SimpleGrid cols={3}>
    <SupplierField form={form} isNew={isNew} />
    <TextInput label={t('purchases.fields.reference')} {...form.getInputProps('reference')} />
    <Textarea
      label={t('purchases.fields.note')}
      autosize
      minRows={1}
      maxRows={6}
      {...form.getInputProps('note')}
    />
  </SimpleGrid>
)
