import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { ReceiptId } from '../../../shared/values'
import { useAsk } from '../../lib/queries'
import { t } from '../../words/words'
import classes from './capture.module.css'
import { useReceiptAct } from './capturing'
import { focusEntry } from './entry-focus'

/** Without a purchase order: puts a product on the receipt, by name, sku or barcode. */
export function AddProduct({ receiptId }: { readonly receiptId: ReceiptId }) {
  const [search, setSearch] = useState('')
  const [asked] = useDebouncedValue(search, 150)
  const add = useReceiptAct('receiving.addLine')
  const found = useAsk(
    'products.list',
    {
      search: asked,
      sort: { column: 'name', descending: false },
      offset: 0,
      limit: 20,
      status: 'active',
      hasSerialNumbers: null,
    },
    { keepsLast: true },
  )
  const products = found.data?.rows ?? []
  const choose = (value: string | null) => {
    const product = products.find(({ productId }) => `${productId}` === value)
    setSearch('')
    if (!product) return
    void add.run({ receiptId, productId: product.productId, quantity: null })
    focusEntry()
  }
  return (
    <Select
      className={classes.addProduct}
      aria-label={t('receiving.lines.add')}
      placeholder={t('receiving.lines.addPlaceholder')}
      leftSection={<IconPlus size={20} aria-hidden />}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      filter={({ options }) => options}
      nothingFoundMessage={t('receiving.lines.addNothing')}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      data={products.map(({ productId, name, sku }) => ({
        value: `${productId}`,
        label: `${name} · ${sku}`,
      }))}
      value={null}
      onChange={choose}
    />
  )
}
