import { NumberInput } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { ReceiptLine } from '../../../shared/ipc/receiving'
import { mostUnits } from '../../../shared/values'
import { t } from '../../words/words'
import { useReceiptAct } from './capturing'
import { focusEntry } from './entry-focus'
import { type OverReceipt, OverReceiptDialog } from './over-receipt-dialog'
import classes from './receipt-lines.module.css'

type Typed = number | string

/** *Quantity to receive* of a line; blank is not received. Beyond the order it asks first. */
export function QuantityField({ line }: { readonly line: ReceiptLine }) {
  const act = useReceiptAct('receiving.setQuantity', 'more-than-ordered')
  const [typed, setTyped] = useState<Typed>()
  const field = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState<OverReceipt>()
  const { receiptLineId, productName, quantityToReceive } = line

  const save = async (quantity: number | null, overReceiptConfirmed: boolean) => {
    const answer = await act.run({ receiptLineId, quantity, overReceiptConfirmed })
    setTyped(undefined)
    if (answer && !answer.ok && answer.refusal.code === 'more-than-ordered') setOver(answer.refusal)
  }
  const finish = () => {
    if (typed === undefined) return
    const quantity = quantityOf(typed)
    if (quantity === quantityToReceive) setTyped(undefined)
    else void save(quantity, false)
  }
  const answerOver = (quantity: number | undefined) => {
    setOver(undefined)
    if (quantity === undefined) setTimeout(() => correct(field.current))
    else {
      void save(quantity, true)
      setTimeout(focusEntry)
    }
  }
  return (
    <>
      <NumberInput
        ref={field}
        className={classes.field}
        aria-label={t('receiving.lines.quantityOf', { productName })}
        data-quantity-field
        value={typed ?? quantityToReceive ?? ''}
        onChange={setTyped}
        onBlur={finish}
        onKeyDown={(event) => onKey(event, () => setTyped(undefined))}
        min={0}
        max={mostUnits}
        allowDecimal={false}
        allowNegative={false}
        hideControls
        withKeyboardEvents={false}
      />
      <OverReceiptDialog productName={productName} over={over} onAnswer={answerOver} />
    </>
  )
}

/** The quantity is marked: typing replaces it. */
function correct(field: HTMLInputElement | null): void {
  field?.focus()
  field?.select()
}

/** Nothing received is blank; zero means the same. */
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
