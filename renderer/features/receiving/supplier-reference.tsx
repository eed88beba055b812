import { useCallback } from 'react'
import type { ReceiptId } from '../../../shared/values'
import { ReferenceField } from '../../capture/reference-field'
import { t } from '../../words/words'
import { useReceiptAct } from './receipt-deed'

interface Props {
  readonly receiptId: ReceiptId
  readonly kept: string
}

/** The number on the supplier's delivery note. */
export function SupplierReference({ receiptId, kept }: Props) {
  const { run } = useReceiptAct('receiving.setSupplierReference')
  const save = useCallback(
    (supplierReference: string) => run({ receiptId, supplierReference }),
    [run, receiptId],
  )
  return <ReferenceField label={t('receiving.head.reference')} kept={kept} onSave={save} />
}
