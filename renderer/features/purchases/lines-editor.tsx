import { Group, Paper, Table, Text, Title, VisuallyHidden } from '@mantine/core'
import { type KeyboardEvent, useCallback, useRef, useState } from 'react'
import type { ProductRow } from '../../../shared/ipc/products'
import { t } from '../../words/words'
import { AddLine } from './add-line'
import { LineRow } from './line-row'
import { LineTotals } from './line-totals'
import classes from './lines.module.css'
import type { LineValues, OrderForm } from './order-values'

interface Props {
  readonly form: OrderForm
  /** True: an order cannot be confirmed without a line. */
  readonly isNeeded: boolean
}

/** What is ordered, line by line. Enter in a quantity goes to the next one, and from the last to the next product. */
export function LinesEditor({ form, isNeeded }: Props) {
  const { lines } = form.values
  const frame = useRef<HTMLDivElement>(null)
  const finder = useRef<HTMLInputElement>(null)
  const made = useRef(0)
  const [said, say] = useState('')
  const { setFieldValue, clearFieldError } = form

  const setQuantity = useCallback(
    (key: string, quantity: number | '') => {
      setFieldValue('lines', (before) =>
        before.map((line) => (line.key === key ? Object.assign({ ...line }, { quantity }) : line)),
      )
    },
    [setFieldValue],
  )
  const remove = useCallback(
    (key: string, name: string) => {
      setFieldValue('lines', (before) => before.filter((line) => line.key !== key))
      clearFieldError('lines')
      say(t('purchases.lines.removed', { name }))
      finder.current?.focus()
    },
    [setFieldValue, clearFieldError],
  )
  const add = (product: ProductRow, quantity: number): void => {
    made.current += 1
    const line = lineOf(product, quantity, `new ${made.current}`)
    setFieldValue('lines', (before) => [...before, line])
    say(t('purchases.lines.added', { name: product.name }))
  }
  /** True when the product has a line already; the focus then goes there. */
  const goToLineOf = (product: ProductRow): boolean => {
    const place = lines.findIndex(({ productId }) => productId === product.productId)
    if (place === -1) return false
    say(t('purchases.lines.isThere', { name: product.name }))
    focusQuantity(frame.current, place)
    return true
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const place = placeOfQuantity(event.target)
    if (event.key !== 'Enter' || place === undefined || event.ctrlKey) return
    event.preventDefault()
    if (!focusQuantity(frame.current, place + 1)) finder.current?.focus()
  }
  return (
    <Paper
      withBorder
      bg="var(--raised)"
      component="section"
      aria-label={t('purchases.lines.title')}
      ref={frame}
      onKeyDown={onKeyDown}
    >
      <Group justify="space-between" px="md" py="sm">
        <Title order={2}>{t('purchases.lines.title')}</Title>
        {lines.length > 0 && <LineTotals quantities={lines.map(({ quantity }) => quantity || 0)} />}
      </Group>
      {lines.length > 0 && (
        <Table aria-label={t('purchases.lines.title')} className={classes.lines}>
          <LineHeadings />
          <Table.Tbody>
            {lines.map((line, place) => (
              <LineRow
                key={line.key}
                line={line}
                place={place}
                error={form.errors[`lines.${place}.quantity`]}
                onQuantity={setQuantity}
                onRemove={remove}
              />
            ))}
          </Table.Tbody>
        </Table>
      )}
      <div className={classes.add}>
        {lines.length === 0 && (
          <Text
            c={isNeeded ? 'var(--mantine-color-error)' : 'dimmed'}
            role={isNeeded ? 'alert' : undefined}
            mb="xs"
          >
            {t(isNeeded ? 'purchases.lines.needed' : 'purchases.lines.none')}
          </Text>
        )}
        <AddLine finder={finder} goToLineOf={goToLineOf} onAdd={add} say={say} />
        <Text component="output" size="xs" c="dimmed" display="block" mt="xs" mih={18}>
          {said === '' ? t('purchases.lines.keys') : said}
        </Text>
      </div>
    </Paper>
  )
}

const LineHeadings = () => (
  <Table.Thead>
    <Table.Tr>
      <Table.Th scope="col">{t('purchases.lines.product')}</Table.Th>
      <Table.Th scope="col" w={180}>
        {t('purchases.lines.hasSerialNumbers')}
      </Table.Th>
      <Table.Th scope="col" w={200} ta="right">
        {t('purchases.lines.quantity')}
      </Table.Th>
      <Table.Th scope="col" w={60}>
        <VisuallyHidden>{t('purchases.lines.removeColumn')}</VisuallyHidden>
      </Table.Th>
    </Table.Tr>
  </Table.Thead>
)

const lineOf = (product: ProductRow, quantity: number, key: string): LineValues => ({
  key,
  productId: product.productId,
  sku: product.sku,
  productName: product.name,
  unit: product.unit,
  hasSerialNumbers: product.hasSerialNumbers,
  quantity,
})

function placeOfQuantity(target: EventTarget): number | undefined {
  const place = target instanceof HTMLInputElement ? target.dataset['quantity'] : undefined
  return place === undefined ? undefined : Number(place)
}

function focusQuantity(frame: HTMLElement | null, place: number): boolean {
  const field = frame?.querySelector<HTMLInputElement>(`[data-quantity="${place}"]`)
  field?.focus()
  field?.select()
  return field !== null && field !== undefined
}
