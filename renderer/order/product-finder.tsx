import { Group, Text } from '@mantine/core'
import type { RefObject } from 'react'
import type { ProductRow } from '../../shared/ipc/products'
import { productCodeKey } from '../../shared/product-code'
import { Finder } from '../form/finder'
import { Serial } from '../theme/serial'
import { t } from '../words/words'
import { mostShown, useFoundProducts } from './found-products'
import { useScannedProduct } from './scanned-product'

interface Props {
  readonly inputRef: RefObject<HTMLInputElement | null>
  readonly text: string
  readonly onText: (text: string) => void
  readonly onChoose: (product: ProductRow) => void
  readonly say: (what: string) => void
}

const ofActive = { status: 'active', hasSerialNumbers: null } as const

/** Finds an active product by sku, name or barcode. */
export function ProductFinder({ inputRef, text, onText, onChoose, say }: Props) {
  const wanted = text.trim().slice(0, 200)
  const { found, total, isSettled } = useFoundProducts(wanted, ofActive, { needsText: true })
  useScannedProduct(inputRef, { onText, onChoose, say })
  return (
    <Finder
      ref={inputRef}
      flex={1}
      miw={0}
      name={t('order.lines.add')}
      placeholder={t('order.lines.addPlaceholder')}
      text={text}
      onText={onText}
      found={wanted === '' ? [] : found}
      isSettled={isSettled}
      keyOf={({ productId }) => productId}
      isExact={({ sku }) => productCodeKey(sku) === productCodeKey(wanted)}
      show={showProduct}
      onChoose={onChoose}
      foot={footOf(wanted, isSettled, total)}
    />
  )
}

function footOf(wanted: string, isSettled: boolean, total: number): string | undefined {
  if (wanted === '') return t('order.lines.typeMore')
  if (!isSettled) return undefined
  if (total === 0) return t('order.lines.noProduct', { text: wanted })
  return total > mostShown ? t('order.lines.more') : undefined
}

const showProduct = ({ sku, name, parentName, options }: ProductRow) => (
  <Group gap="sm" wrap="nowrap">
    <Serial text={sku} />
    <div>
      <Text>{name}</Text>
      {(parentName !== null || options !== '') && (
        <Text size="xs" c="dimmed">
          {[parentName, options].filter(Boolean).join(' · ')}
        </Text>
      )}
    </div>
  </Group>
)
