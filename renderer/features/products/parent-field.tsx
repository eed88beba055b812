import { Autocomplete } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useAsk } from '../../lib/queries'
import { t } from '../../words/words'
import type { ProductForm } from './product-values'

const fewest = 2

/** The parent product by name; proposes those that other variations have, so that one parent is not written two ways. */
export function ParentField({ form }: { readonly form: ProductForm }) {
  const typed = form.values.parentName.trim().slice(0, 200)
  const [search] = useDebouncedValue(typed, 150)
  const found = useAsk(
    'products.list',
    {
      search,
      sort: { column: 'name', descending: false },
      status: null,
      hasSerialNumbers: null,
      offset: 0,
      limit: 50,
    },
    { enabled: search.length >= fewest && form.isTouched('parentName'), keepsLast: true },
  )
  const names = new Set(found.data?.rows.flatMap(({ parentName }) => parentName ?? []))
  return (
    <Autocomplete
      label={t('products.fields.parent')}
      description={t('products.fields.parentWhy')}
      data={[...names]}
      limit={8}
      {...form.getInputProps('parentName')}
    />
  )
}
