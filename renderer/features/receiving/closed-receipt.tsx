import { Alert, Button, SegmentedControl } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { LabelledUnits } from '../../../shared/ipc/labels'
import type { Receipt } from '../../../shared/ipc/receiving'
import type { CaptureTab } from '../../capture/capture-tabs'
import classes from '../../capture/capture.module.css'
import { LabelsButton } from '../../labels/labels-button'
import { Page } from '../../shell/page'
import { ReceiptStatusBadge } from '../../theme/status-badge'
import { t } from '../../words/words'
import { CameWithReceipt } from './came-with-receipt'
import { ClosedLines } from './closed-lines'
import { ReceiptFacts } from './receipt-facts'
import { receivingLine } from './receipt-sheet'
import { receiptTitle } from './receipt-title'
import { ReverseDialog } from './reverse-dialog'

/** A receipt that is over: what came in, its serial numbers, and the way to undo it. */
export function ClosedReceipt({ receipt }: { readonly receipt: Receipt }) {
  const { status, number } = receipt
  const [isReversing, setIsReversing] = useState(false)
  return (
    <Page
      fills
      title={receiptTitle(receipt)}
      path={[{ label: t('navigation.receive'), to: '/receive' }, { label: number }]}
      beside={<ReceiptStatusBadge status={status} />}
      actions={
        <>
          <OrderLink receipt={receipt} />
          {status === 'committed' && (
            <Button variant="default" onClick={() => setIsReversing(true)}>
              {t('receiving.closed.reverse')}
            </Button>
          )}
        </>
      }
    >
      {status === 'reversed' && (
        <Alert icon={<IconInfoCircle aria-hidden />} flex="none">
          {t(
            receipt.committedAt === null ? 'receiving.closed.cancelledNote' : 'receiving.closed.reversedNote',
          )}
        </Alert>
      )}
      <ReceiptFacts receipt={receipt} />
      <LinesOrSerials receipt={receipt} />
      {isReversing && <ReverseDialog receipt={receipt} onClose={() => setIsReversing(false)} />}
    </Page>
  )
}

/** A reversed receipt has let go of its serial numbers: their own pages tell where they were. */
function LinesOrSerials({ receipt }: { readonly receipt: Receipt }) {
  const [tab, setTab] = useState<CaptureTab>({ kind: 'lines', lineId: null })
  return (
    <>
      {receipt.status === 'committed' && (
        <div className={classes.tabs}>
          <SegmentedControl
            aria-label={t('receiving.waiting.show')}
            value={tab.kind}
            onChange={(kind) => setTab({ kind: kind === 'serials' ? 'serials' : 'lines', lineId: null })}
            data={[
              { value: 'lines', label: t('receiving.closed.lines') },
              { value: 'serials', label: t('receiving.captured.tab', { count: receipt.captured }) },
            ]}
          />
          {receipt.captured > 0 && <LabelsButton units={unitsOf(receipt, tab)} />}
        </div>
      )}
      {tab.kind === 'lines' || receipt.status !== 'committed' ? (
        <ClosedLines
          receipt={receipt}
          onSerials={({ receiptLineId }) => setTab({ kind: 'serials', lineId: receiptLineId })}
        />
      ) : (
        <CameWithReceipt
          receiptId={receipt.receiptId}
          lines={receipt.lines.map(receivingLine)}
          lineId={tab.lineId}
          onLine={(lineId) => setTab({ kind: 'serials', lineId })}
        />
      )}
    </>
  )
}

/** Of the line whose numbers are shown, or of the whole receipt. */
const unitsOf = ({ receiptId, lines }: Receipt, { kind, lineId }: CaptureTab): LabelledUnits => {
  const line = kind === 'serials' ? lines.find(({ receiptLineId }) => receiptLineId === lineId) : undefined
  return line ? { kind: 'receipt-line', receiptLineId: line.receiptLineId } : { kind: 'receipt', receiptId }
}

function OrderLink({ receipt: { purchaseOrderId, orderNumber } }: { readonly receipt: Receipt }) {
  if (purchaseOrderId === null || orderNumber === null) return null
  return (
    <Button
      variant="default"
      renderRoot={(props) => <Link to="/orders/$purchaseOrderId" params={{ purchaseOrderId }} {...props} />}
    >
      {t('receiving.head.order', { number: orderNumber })}
    </Button>
  )
}
