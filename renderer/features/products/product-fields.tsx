import { Input, SegmentedControl, SimpleGrid, Stack, Switch, Text, TextInput } from '@mantine/core'
import { type Product, ProductStatus } from '../../../shared/ipc/products'
import { focusAtFirst } from '../../form/focus-at-first'
import { t } from '../../words/words'
import { CodesEditor } from './codes-editor'
import { ParentField } from './parent-field'
import type { ProductForm } from './product-values'

interface Props {
  readonly form: ProductForm
  /** As it is saved now; null for a new one. */
  readonly product: Product | null
}

const statuses = ProductStatus.options.map((status) => ({
  value: status,
  label: t(`statuses.product.${status}`),
}))

/** What is typed about a product. */
export function ProductFields({ form, product }: Props) {
  return (
    <Stack gap="md">
      <SimpleGrid cols={2}>
        <TextInput
          label={t('products.fields.sku')}
          description={t('products.fields.skuWhy')}
          required
          {...(product === null && { ref: focusAtFirst })}
          maxLength={200}
          classNames={{ input: 'serial' }}
          {...form.getInputProps('sku')}
        />
        <TextInput
          label={t('products.fields.name')}
          description={t('products.fields.nameWhy')}
          required
          maxLength={1000}
          {...form.getInputProps('name')}
        />
        <ParentField form={form} />
        <TextInput
          label={t('products.fields.options')}
          description={t('products.fields.optionsWhy')}
          {...form.getInputProps('options')}
        />
        <TextInput
          label={t('products.fields.unit')}
          description={t('products.fields.unitWhy')}
          required
          {...form.getInputProps('unit')}
        />
        <TextInput
          label={t('products.fields.location')}
          description={t('products.fields.locationWhy')}
          {...form.getInputProps('location')}
        />
        <StatusField form={form} />
      </SimpleGrid>
      <TrackingField form={form} product={product} />
      <CodesEditor form={form} />
    </Stack>
  )
}

function StatusField({ form }: { readonly form: ProductForm }) {
  const label = t('products.fields.status')
  return (
    <Input.Wrapper label={label} labelElement="div" description={t('products.fields.archivedWhy')}>
      <SegmentedControl
        aria-label={label}
        mt={5}
        data={statuses}
        value={form.values.status}
        onChange={(status) => form.setFieldValue('status', status)}
      />
    </Input.Wrapper>
  )
}

/** R10: says before saving what switching will do to the units on hand. */
function TrackingField({ form, product }: Props) {
  const note = whatSwitchingDoes(product, form.values.hasSerialNumbers)
  return (
    <div>
      <Switch
        label={t('products.fields.hasSerialNumbers')}
        aria-label={t('products.fields.hasSerialNumbers')}
        description={t('products.fields.hasSerialNumbersWhy')}
        {...form.getInputProps('hasSerialNumbers', { type: 'checkbox' })}
      />
      <Text component="output" display="block" mt={4} fw={600}>
        {note}
      </Text>
    </div>
  )
}

function whatSwitchingDoes(product: Product | null, isOn: boolean): string {
  if (product === null || product.hasSerialNumbers === isOn) return ''
  const count = isOn ? product.currentInventory : product.withSerialNumber
  if (count === 0) return ''
  return t(isOn ? 'products.fields.willBecomeWithout' : 'products.fields.willStop', { count })
}
