import { Button } from '@mantine/core'
import { memo, useCallback } from 'react'
import type { Receipt, ReceiptLine } from '../../../shared/ipc/receiving'
import type { ReceiptId } from '../../../shared/values'
import classes from '../../capture/capture.module.css'
import { focusEntry } from '../../capture/entry-focus'
import { t } from '../../words/words'
import { AddProduct } from './add-product'
import { useReceiptAct } from './receipt-deed'
import { receivingLine, type ReceivingLine } from './receipt-sheet'

interface Props {
  readonly receipt: Receipt
  readonly choose: (line: ReceivingLine) => void
}

/** Puts products on a receipt without an order; fills in the quantities of one with an order. */
export function ForReceiptLines({ receipt, choose }: Props) {
  const { receiptId, lines } = receipt
  const isAnyBlank = lines.some((line) => line.quantityToReceive === null && (line.outstanding ?? 0) > 0)
  const chooseAdded = useCallback((line: ReceiptLine) => choose(receivingLine(line)), [choose])
  return receipt.purchaseOrderId === null ? (
    <AddProduct receiptId={receiptId} onAdded={chooseAdded} />
  ) : (
    <ReceiveAll receiptId={receiptId} isAnyBlank={isAnyBlank} />
  )
}

interface ReceiveAllProps {
  readonly receiptId: ReceiptId
  readonly isAnyBlank: boolean
}

/** Everything the order still expects has come: one click fills in the quantities. */
const ReceiveAll = memo(({ receiptId, isAnyBlank }: ReceiveAllProps) => {
  const act = useReceiptAct('receiving.receiveOutstanding')
  const run = () => {
    void act.run({ receiptId })
    focusEntry()
  }
  return (
    <Button variant="default" className={classes.touch} disabled={!isAnyBlank} onClick={run}>
      {t('receiving.lines.receiveAll')}
    </Button>
  )
})
