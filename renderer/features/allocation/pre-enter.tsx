import { useCallback } from 'react'
import type { Allocation } from '../../../shared/ipc/allocation'
import { CaptureScreen } from '../../capture/capture-screen'
import type { OwnTools } from '../../capture/capture-tools'
import type { LineParts } from '../../capture/line-row'
import type { RenderAnswer } from '../../capture/refused-band'
import { t } from '../../words/words'
import { AllocatedOnOrder } from './allocated-on-order'
import { allocatingWords } from './allocating-words'
import { useAllocationActs } from './allocation-acts'
import { AllocationHead } from './allocation-head'
import { type PromisedLine, useAllocationSheet } from './allocation-sheet'
import { LineDetails } from './line-details'
import { NewestOnOrder } from './newest-on-order'
import { PromisedLineMenu } from './promised-line-menu'
import { QuantityNeeded } from './quantity-needed'
import { TakeOver } from './take-over'
import { ViewSerialsTool } from './view-serials-tool'

const parts: LineParts<PromisedLine> = {
  Details: LineDetails,
  Quantity: QuantityNeeded,
  Menu: PromisedLineMenu,
}

/** Serial numbers are promised to the lines of an order before it is packed, by scan or from the list. */
export function PreEnter({ allocation }: { readonly allocation: Allocation }) {
  const { salesOrderId, number, customerName } = allocation
  const sheet = useAllocationSheet(allocation)
  const acts = useAllocationActs(allocation)
  const { activeLineId } = allocation
  const renderAnswer: RenderAnswer = useCallback(
    (refusal, { leaveOut }) =>
      refusal.code === 'serial-allocated-elsewhere' &&
      activeLineId !== null && (
        <TakeOver refusal={refusal} lineId={activeLineId} orderNumber={number} leaveOut={leaveOut} />
      ),
    [activeLineId, number],
  )
  const { work } = sheet
  const { captureMany } = acts
  const viewSerials: OwnTools<PromisedLine> = useCallback(
    (lineId, showDialog) => <ViewSerialsTool {...{ work, lineId, showDialog, captureMany }} />,
    [work, captureMany],
  )
  return (
    <CaptureScreen
      sheet={sheet}
      words={allocatingWords}
      acts={acts}
      parts={parts}
      title={t('allocation.head.title', { orderNumber: number, customerName })}
      path={[
        { label: t('navigation.sales') },
        { label: t('navigation.salesOrders'), to: '/sales' },
        { label: t('allocation.title') },
      ]}
      head={<AllocationHead allocation={allocation} lines={sheet.lines} />}
      captureOff={null}
      ownTools={viewSerials}
      renderAnswer={renderAnswer}
      renderNewest={(onUndo) => <NewestOnOrder salesOrderId={salesOrderId} onUndo={onUndo} />}
      renderSerials={(lineId, onLine) => (
        <AllocatedOnOrder
          salesOrderId={salesOrderId}
          lines={sheet.lines}
          lineId={lineId}
          onLine={onLine}
          undoOne={acts.undoOne}
        />
      )}
    />
  )
}
