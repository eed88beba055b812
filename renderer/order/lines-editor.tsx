import { Group, Paper, Table, Text, Title } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import type { ProductRow } from '../../shared/ipc/products'
import { t } from '../words/words'
import { AddLine } from './add-line'
import { LineTotals } from './line-totals'
import type { LineValues } from './line-values'
import classes from './lines.module.css'

interface Props<Line extends LineValues> {
  readonly lines: readonly Line[]
  readonly onChange: (change: (before: readonly Line[]) => readonly Line[]) => void
  readonly onRemoved: () => void
  readonly lineOf: (product: ProductRow, quantity: number, key: string) => Line
  readonly headings: ReactNode
  readonly renderRow: (line: Line, place: number, onRemove: RemoveLine) => ReactNode
  /** Which keys do what, said under the field that adds. */
  readonly keys: string
  /** The field of a line that was just added that is to be filled in next; none: the next product. */
  readonly nextField?: LineField
  /** True: an order cannot go on without a line. */
  readonly isNeeded: boolean
  /** Under the lines. */
  readonly children?: ReactNode
}

type LineField = 'quantity' | 'price'
/** Where the focus goes once what was changed is drawn. */
type Goal = { readonly field: 'finder' } | { readonly field: LineField; readonly place: number }
type RemoveLine = (key: string, name: string) => void

/**
 * What is bought or sold, line by line. Enter in a field of a line goes to the same field of the next one, and from the
 * last line to the next product.
 */
export function LinesEditor<Line extends LineValues>(props: Props<Line>) {
  const { lines, onChange, onRemoved, lineOf, headings, renderRow, keys, nextField, isNeeded, children } =
    props
  const frame = useRef<HTMLDivElement>(null)
  const finder = useRef<HTMLInputElement>(null)
  const made = useRef(0)
  const [said, say] = useState('')
  const [goal, goTo] = useState<Goal>()

  const remove = useCallback<RemoveLine>(
    (key, name) => {
      onChange((before) => before.filter((line) => line.key !== key))
      onRemoved()
      say(t('order.lines.removed', { name }))
      goTo({ field: 'finder' })
    },
    [onChange, onRemoved],
  )
  const add = (product: ProductRow, quantity: number): void => {
    made.current += 1
    const line = lineOf(product, quantity, `new ${made.current}`)
    onChange((before) => [...before, line])
    say(t('order.lines.added', { name: product.name }))
    goTo(nextField === undefined ? { field: 'finder' } : { field: nextField, place: lines.length })
  }
  // Only now the line that was added is drawn.
  useEffect(() => {
    if (goal?.field === 'finder') finder.current?.focus()
    else if (goal) focusField(frame.current, goal.field, goal.place)
  }, [goal])

  /** True when the product has a line already; the focus then goes there. */
  const goToLineOf = (product: ProductRow): boolean => {
    const place = lines.findIndex(({ productId }) => productId === product.productId)
    if (place === -1) return false
    say(t('order.lines.isThere', { name: product.name }))
    focusField(frame.current, 'quantity', place)
    return true
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const here = placeOf(event.target)
    if (event.key !== 'Enter' || here === undefined || event.ctrlKey) return
    event.preventDefault()
    if (!focusField(frame.current, here.field, here.place + 1)) finder.current?.focus()
  }
  return (
    <Paper
      withBorder
      bg="var(--raised)"
      component="section"
      aria-label={t('order.lines.title')}
      ref={frame}
      onKeyDown={onKeyDown}
    >
      <Group justify="space-between" px="md" py="sm">
        <Title order={2}>{t('order.lines.title')}</Title>
        {lines.length > 0 && <LineTotals quantities={lines.map(({ quantity }) => quantity || 0)} />}
      </Group>
      {lines.length > 0 && (
        <Table aria-label={t('order.lines.title')} className={classes.lines}>
          {headings}
          <Table.Tbody>{lines.map((line, place) => renderRow(line, place, remove))}</Table.Tbody>
        </Table>
      )}
      {children}
      <div className={classes.add}>
        {lines.length === 0 && (
          <Text
            c={isNeeded ? 'var(--mantine-color-error)' : 'dimmed'}
            role={isNeeded ? 'alert' : undefined}
            mb="xs"
          >
            {t(isNeeded ? 'order.lines.needed' : 'order.lines.none')}
          </Text>
        )}
        <AddLine finder={finder} goToLineOf={goToLineOf} onAdd={add} say={say} />
        <Text component="output" size="xs" c="dimmed" display="block" mt="xs" mih={18}>
          {said === '' ? keys : said}
        </Text>
      </div>
    </Paper>
  )
}

function placeOf(target: EventTarget): { field: string; place: number } | undefined {
  if (!(target instanceof HTMLInputElement)) return undefined
  const { lineField: field, place } = target.dataset
  return field === undefined || place === undefined ? undefined : { field, place: Number(place) }
}

function focusField(frame: HTMLElement | null, field: string, place: number): boolean {
  const input = frame?.querySelector<HTMLInputElement>(`[data-line-field="${field}"][data-place="${place}"]`)
  input?.focus()
  input?.select()
  return input !== null && input !== undefined
}
