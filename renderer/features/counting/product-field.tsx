import { Group, Text, type TextInputProps } from '@mantine/core'
import { useRef, useState } from 'react'
import type { ProductRow } from '../../../shared/ipc/products'
import { productCodeKey } from '../../../shared/product-code'
import { Finder } from '../../form/finder'
import { useFoundProducts } from '../../order/found-products'
import { useScannedProduct } from '../../order/scanned-product'
import { Serial } from '../../theme/serial'
import { t } from '../../words/words'

interface Props extends Pick<TextInputProps, 'disabled' | 'error'> {
  readonly label: string
  readonly onChoose: (product: ProductRow | null) => void
  readonly hasFocusAtFirst?: boolean
}

const ofSerialised = { status: null, hasSerialNumbers: true } as const

/** Finds a product with serial numbers by name, sku or barcode. What is typed but names none counts for nothing. */
export function ProductField({ label, onChoose, hasFocusAtFirst = false, ...input }: Props) {
  const [text, setText] = useState('')
  const [said, say] = useState<string>()
  const field = useRef<HTMLInputElement>(null)
  const wanted = text.trim().slice(0, 200)
  const { found, isSettled } = useFoundProducts(wanted, ofSerialised)
  const choose = (product: ProductRow) => {
    setText(product.name)
    say(undefined)
    onChoose(product)
  }
  const type = (typed: string) => {
    setText(typed)
    say(undefined)
    onChoose(null)
  }
  useScannedProduct(field, { onText: type, onChoose: choose, say })
  return (
    <Finder
      ref={field}
      size="md"
      name={label}
      placeholder={t('counting.start.placeholder')}
      text={text}
      onText={type}
      found={found}
      isSettled={isSettled}
      keyOf={({ productId }) => productId}
      isExact={({ sku }) => productCodeKey(sku) === productCodeKey(wanted)}
      show={showProduct}
      onChoose={choose}
      foot={isSettled && found.length === 0 ? t('counting.start.noProduct') : undefined}
      {...input}
      {...(said !== undefined && { error: said })}
      {...(hasFocusAtFirst && { 'data-autofocus': true })}
    />
  )
}

const showProduct = ({ sku, name }: ProductRow) => (
  <Group gap="sm" wrap="nowrap" mih={36}>
    <Serial text={sku} />
    <Text>{name}</Text>
  </Group>
)
