import { NumberInput } from '@mantine/core'
import { type KeyboardEvent, type Ref, useState } from 'react'
import { mostUnits } from '../../shared/values'
import { t } from '../words/words'
import { focusEntry } from './entry-focus'
import classes from './lines.module.css'

type Typed = number | string

interface Props {
  readonly label: string
  /** So many are expected; null when nobody knows. */
  readonly expected: number | null
  /** null = blank. */
  readonly quantity: number | null
  /** Saves what was typed; until it is done, that stays in the field. */
  readonly onSave: (quantity: number | null) => Promise<void>
  readonly ref?: Ref<HTMLInputElement>
}

/** The quantity of a line; saved as soon as the field is left. */
export function QuantityInput({ label, expected, quantity, onSave, ref }: Props) {
  const [typed, setTyped] = useState<Typed>()
  const save = async (wanted: number | null) => {
    await onSave(wanted)
    setTyped(undefined)
  }
  const finish = () => {
    if (typed === undefined) return
    const wanted = quantityOf(typed)
    if (wanted === quantity) setTyped(undefined)
    else void save(wanted)
  }
  return (
    <>
      <NumberInput
        ref={ref}
        className={classes.field}
        aria-label={label}
        data-quantity-field
        value={typed ?? quantity ?? ''}
        onChange={setTyped}
        onBlur={finish}
        onKeyDown={(event) => onKey(event, () => setTyped(undefined))}
        min={0}
        max={mostUnits}
        allowDecimal={false}
        allowNegative={false}
        withKeyboardEvents={false}
      />
      {expected !== null && (
        <span className={classes.quiet}>{t('capture.lines.expected', { count: expected })}</span>
      )}
    </>
  )
}

/** Nothing is blank; zero means the same. */
const quantityOf = (typed: Typed): number | null => {
  const quantity = Number(typed)
  return Number.isInteger(quantity) && quantity > 0 ? quantity : null
}

/** Enter goes back to capturing, the arrows to the quantity above or below, Esc forgets what was typed. */
function onKey(event: KeyboardEvent<HTMLInputElement>, forget: () => void): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (event.key === 'Enter') leave(event)
  else if (event.key === 'Escape') {
    forget()
    event.nativeEvent.stopImmediatePropagation()
    event.preventDefault()
  } else if (step !== undefined) {
    event.preventDefault()
    event.nativeEvent.stopImmediatePropagation()
    const fields = [...document.querySelectorAll<HTMLInputElement>('[data-quantity-field]')]
    fields[fields.indexOf(event.currentTarget) + step]?.focus()
  }
}

function leave(event: KeyboardEvent<HTMLInputElement>): void {
  event.preventDefault()
  event.currentTarget.blur()
  focusEntry()
}
