import { Group, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { memo, useState } from 'react'
import type { ProductRow } from '../../../shared/ipc/products'
import type { ReceiptLine } from '../../../shared/ipc/receiving'
import { productCodeKey } from '../../../shared/product-code'
import type { ReceiptId } from '../../../shared/values'
import classes from '../../capture/capture.module.css'
import { focusEntry } from '../../capture/entry-focus'
import { Finder } from '../../form/finder'
import { useFoundProducts } from '../../order/found-products'
import { Serial } from '../../theme/serial'
import { t } from '../../words/words'
import { useReceiptAct } from './receipt-deed'
import own from './receipt.module.css'

interface Props {
  readonly receiptId: ReceiptId
  /** What was just added is what is captured next. */
  readonly onAdded: (line: ReceiptLine) => void
}

/** Without a purchase order: puts a product on the receipt, by name, sku or barcode. */
export const AddProduct = memo(({ receiptId, onAdded }: Props) => {
  const [text, setText] = useState('')
  const wanted = text.trim().slice(0, 200)
  const { found, isSettled } = useFoundProducts(wanted, ofActive)
  const add = useReceiptAct('receiving.addLine')
  const put = async ({ productId }: ProductRow) => {
    setText('')
    focusEntry()
    const answer = await add.run({ receiptId, productId, quantity: null })
    const line = answer?.ok ? answer.value.lines.find((one) => one.productId === productId) : undefined
    if (line) onAdded(line)
  }
  return (
    <Finder
      className={own.addProduct}
      classNames={{ input: classes.tall, label: classes.hidden }}
      name={t('receiving.lines.add')}
      placeholder={t('receiving.lines.addPlaceholder')}
      leftSection={<IconPlus size={20} aria-hidden />}
      text={text}
      onText={setText}
      found={found}
      isSettled={isSettled}
      keyOf={({ productId }) => productId}
      isExact={({ sku }) => productCodeKey(sku) === productCodeKey(wanted)}
      show={showProduct}
      onChoose={(product) => void put(product)}
      foot={isSettled && found.length === 0 ? t('receiving.lines.addNothing') : undefined}
    />
  )
})

const ofActive = { status: 'active', hasSerialNumbers: null } as const

const showProduct = ({ sku, name }: ProductRow) => (
  <Group gap="sm" wrap="nowrap" className={classes.option}>
    <Serial text={sku} />
    <Text>{name}</Text>
  </Group>
)
