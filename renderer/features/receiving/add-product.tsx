import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { ReceiptLine } from '../../../shared/ipc/receiving'
import type { ProductId, ReceiptId } from '../../../shared/values'
import { useAsk } from '../../lib/queries'
import { t } from '../../words/words'
import classes from './capture.module.css'
import { useReceiptAct } from './capturing'
import { focusEntry } from './entry-focus'

interface Props {
  readonly receiptId: ReceiptId
  /** What was just added is what is captured next. */
  readonly onAdded: (line: ReceiptLine) => void
}

/** Without a purchase order: puts a product on the receipt, by name, sku or barcode. */
export function AddProduct({ receiptId, onAdded }: Props) {
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
  const put = async (productId: ProductId) => {
    const answer = await add.run({ receiptId, productId, quantity: null })
    const line = answer?.ok ? answer.value.lines.find((one) => one.productId === productId) : undefined
    if (line) onAdded(line)
  }
  const choose = (value: string | null) => {
    const product = products.find(({ productId }) => `${productId}` === value)
    setSearch('')
    if (!product) return
    void put(product.productId)
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
      classNames={{ option: classes.option }}
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
