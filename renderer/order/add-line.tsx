import { Button, Group, NumberInput, Text } from '@mantine/core'
import { type KeyboardEvent, type RefObject, useRef, useState } from 'react'
import type { ProductRow } from '../../shared/ipc/products'
import { t } from '../words/words'
import { whyNoQuantity } from './line-values'
import { ProductFinder } from './product-finder'

interface Props {
  readonly finder: RefObject<HTMLInputElement | null>
  readonly goToLineOf: (product: ProductRow) => boolean
  readonly onAdd: (product: ProductRow, quantity: number) => void
  readonly say: (what: string) => void
}

/** The next line: a product, then how many, then Enter; the hands stay on the keys. */
export function AddLine({ finder, goToLineOf, onAdd, say }: Props) {
  const [text, setText] = useState('')
  const [product, setProduct] = useState<ProductRow>()
  const [quantity, setQuantity] = useState<number | ''>(1)
  const [error, setError] = useState<string | null>(null)
  const quantityField = useRef<HTMLInputElement>(null)

  const startAfresh = (): void => {
    setText('')
    setProduct(undefined)
    setQuantity(1)
    setError(null)
  }
  const choose = (chosen: ProductRow): void => {
    if (goToLineOf(chosen)) return startAfresh()
    setProduct(chosen)
    setText(chosen.name)
    quantityField.current?.focus()
    quantityField.current?.select()
  }
  const add = (): void => {
    if (!product) return finder.current?.focus()
    const problem = whyNoQuantity(quantity)
    setError(problem)
    if (problem !== null || quantity === '') return quantityField.current?.focus()
    onAdd(product, quantity)
    startAfresh()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.ctrlKey) return
    event.preventDefault()
    add()
  }
  return (
    <Group align="flex-start" wrap="nowrap" gap="sm">
      <ProductFinder
        inputRef={finder}
        text={text}
        onText={(typed) => {
          setText(typed)
          setProduct(undefined)
        }}
        onChoose={choose}
        say={say}
      />
      <NumberInput
        ref={quantityField}
        label={t('order.lines.addQuantity')}
        value={quantity}
        onChange={(value) => {
          setQuantity(typeof value === 'number' ? value : '')
          setError(null)
        }}
        onKeyDown={onKeyDown}
        error={error}
        allowDecimal={false}
        allowNegative={false}
        thousandSeparator=","
        w={160}
        rightSection={
          <Text size="xs" c="dimmed" truncate>
            {product?.unit ?? ''}
          </Text>
        }
        rightSectionWidth={64}
        styles={{ input: { textAlign: 'right' } }}
      />
      <Button variant="default" mt={22} onClick={add}>
        {t('order.lines.addLine')}
      </Button>
    </Group>
  )
}
