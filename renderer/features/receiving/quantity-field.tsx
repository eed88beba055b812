import { useRef, useState } from 'react'
import type { ReceiptLine } from '../../../shared/ipc/receiving'
import { focusEntryAfterDialog } from '../../capture/entry-focus'
import { QuantityInput } from '../../capture/quantity-input'
import { t } from '../../words/words'
import { type OverReceipt, OverReceiptDialog } from './over-receipt-dialog'
import { useReceiptAct } from './receipt-deed'

/** *Quantity to receive* of a line; blank is not received. Beyond the order it asks first. */
export function QuantityField({ line }: { readonly line: ReceiptLine }) {
  const act = useReceiptAct('receiving.setQuantity', 'more-than-ordered')
  const field = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState<OverReceipt>()
  const { receiptLineId, productName, quantityToReceive } = line

  const save = async (quantity: number | null, overReceiptConfirmed: boolean) => {
    const answer = await act.run({ receiptLineId, quantity, overReceiptConfirmed })
    if (answer && !answer.ok && answer.refusal.code === 'more-than-ordered') setOver(answer.refusal)
  }
  const answerOver = (quantity: number | undefined) => {
    setOver(undefined)
    if (quantity === undefined) setTimeout(() => correct(field.current))
    else {
      void save(quantity, true)
      focusEntryAfterDialog()
    }
  }
  return (
    <>
      <QuantityInput
        ref={field}
        label={t('receiving.lines.quantityOf', { productName })}
        expected={line.outstanding}
        quantity={quantityToReceive}
        onSave={(quantity) => save(quantity, false)}
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
