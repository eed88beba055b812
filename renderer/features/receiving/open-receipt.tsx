import { useCallback, useState } from 'react'
import type { Receipt } from '../../../shared/ipc/receiving'
import { CaptureScreen } from '../../capture/capture-screen'
import type { OwnTools } from '../../capture/capture-tools'
import { focusEntryAfterDialog } from '../../capture/entry-focus'
import type { LineParts } from '../../capture/line-row'
import { ListTool } from '../../capture/list-tool'
import { t } from '../../words/words'
import { AutoNumberTool } from './auto-number-tool'
import { CancelDialog } from './cancel-dialog'
import { CaptureOff } from './capture-off'
import { CapturedOnReceipt } from './captured-on-receipt'
import { ForReceiptLines } from './for-receipt-lines'
import { LineDetails } from './line-details'
import { MissingOnReceipt } from './missing-on-receipt'
import { NewestOnReceipt } from './newest-on-receipt'
import { QuantityField } from './quantity-field'
import { useReceiptActs } from './receipt-acts'
import { ReceiptHead } from './receipt-head'
import { ReceiptLineMenu } from './receipt-line-menu'
import { type ReceivingLine, useReceiptSheet } from './receipt-sheet'
import { receiptTitle } from './receipt-title'
import { receivingWords } from './receiving-words'

const parts: LineParts<ReceivingLine> = {
  Details: LineDetails,
  Quantity: QuantityField,
  Menu: ReceiptLineMenu,
}

/** An open receipt: the capture screen. */
export function OpenReceipt({ receipt }: { readonly receipt: Receipt }) {
  const { receiptId, purchaseOrderId } = receipt
  const hasManifest = receipt.lines.some(({ onManifest }) => onManifest > 0)
  const sheet = useReceiptSheet(receipt)
  const acts = useReceiptActs(receipt)
  const [isCancelling, setIsCancelling] = useState(false)
  const askToCancel = useCallback(() => setIsCancelling(true), [])
  const ownTools: OwnTools<ReceivingLine> = useCallback(
    (lineId, showDialog) => (
      <>
        <ListTool work={{ kind: 'receiving', receiptId }} lineId={lineId} words={receivingWords} />
        <AutoNumberTool lineId={lineId} showDialog={showDialog} />
      </>
    ),
    [receiptId],
  )
  const goOn = () => {
    setIsCancelling(false)
    focusEntryAfterDialog()
  }
  return (
    <>
      <CaptureScreen
        sheet={sheet}
        words={receivingWords}
        acts={acts}
        parts={parts}
        title={receiptTitle(receipt)}
        path={[{ label: t('navigation.receive'), to: '/receive' }, { label: receipt.number }]}
        head={<ReceiptHead receipt={receipt} lines={sheet.lines} onCancel={askToCancel} />}
        onCancel={askToCancel}
        captureOff={<CaptureOff />}
        renderForLines={(choose) => <ForReceiptLines receipt={receipt} choose={choose} />}
        ownTools={ownTools}
        renderNewest={(onUndo) => <NewestOnReceipt receiptId={receiptId} onUndo={onUndo} />}
        renderSerials={(lineId, onLine) => (
          <CapturedOnReceipt
            receipt={receipt}
            lines={sheet.lines}
            lineId={lineId}
            onLine={onLine}
            undoOne={acts.undoOne}
          />
        )}
        {...(hasManifest &&
          purchaseOrderId !== null && {
            renderExpected: (lineId: number | null, onLine: (lineId: number | null) => void) => (
              <MissingOnReceipt
                purchaseOrderId={purchaseOrderId}
                lines={sheet.lines}
                lineId={lineId}
                onLine={onLine}
              />
            ),
          })}
      />
      {isCancelling && <CancelDialog receipt={receipt} work={sheet.work} onClose={goOn} />}
    </>
  )
}
