import { TextInput } from '@mantine/core'
import { type KeyboardEvent, memo, useState } from 'react'
import type { ReceiptId } from '../../../shared/values'
import classes from '../../capture/capture.module.css'
import { focusEntry } from '../../capture/entry-focus'
import { t } from '../../words/words'
import { useReceiptAct } from './receipt-deed'
import own from './receipt.module.css'

interface Props {
  readonly receiptId: ReceiptId
  readonly kept: string
}

/** The number on the supplier's delivery note; kept as soon as the field is left. */
export const SupplierReference = memo(({ receiptId, kept }: Props) => {
  const act = useReceiptAct('receiving.setSupplierReference')
  const [typed, setTyped] = useState<string>()
  const save = async () => {
    if (typed === undefined) return
    if (typed.trim() !== kept) await act.run({ receiptId, supplierReference: typed })
    setTyped(undefined)
  }
  return (
    <TextInput
      className={own.reference}
      classNames={{ input: classes.tall }}
      aria-label={t('receiving.head.reference')}
      placeholder={t('receiving.head.reference')}
      maxLength={100}
      autoComplete="off"
      value={typed ?? kept}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => void save()}
      onKeyDown={backOnEnter}
    />
  )
})

function backOnEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter') focusEntry()
}
