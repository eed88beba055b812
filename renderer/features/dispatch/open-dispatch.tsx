import { useCallback, useState } from 'react'
import type { Dispatch } from '../../../shared/ipc/dispatch'
import { CaptureScreen } from '../../capture/capture-screen'
import { focusEntryAfterDialog } from '../../capture/entry-focus'
import type { OwnTools } from '../../capture/capture-tools'
import type { LineParts } from '../../capture/line-row'
import { ListTool } from '../../capture/list-tool'
import { activeLineOf } from '../../capture/sheet'
import { BackOrder } from './back-order'
import { CancelDialog } from './cancel-dialog'
import { CaptureOff } from './capture-off'
import { CapturedOnDispatch } from './captured-on-dispatch'
import { useDispatchActs } from './dispatch-acts'
import { DispatchHead } from './dispatch-head'
import { DispatchLineMenu } from './dispatch-line-menu'
import { type PackingLine, useDispatchSheet } from './dispatch-sheet'
import { dispatchTitle } from './dispatch-title'
import { dispatchingWords } from './dispatching-words'
import { ExpectedOnDispatch } from './expected-on-dispatch'
import { ExpectedStrip } from './expected-strip'
import { LineDetails } from './line-details'
import { NewestOnDispatch } from './newest-on-dispatch'
import { pathToQueue } from './path-to-queue'
import { QuantityToShip } from './quantity-to-ship'

const parts: LineParts<PackingLine> = {
  Details: LineDetails,
  Quantity: QuantityToShip,
  Menu: DispatchLineMenu,
}

/** An open dispatch: what leaves is packed, unit by unit. */
export function OpenDispatch({ dispatch }: { readonly dispatch: Dispatch }) {
  const { dispatchId } = dispatch
  const sheet = useDispatchSheet(dispatch)
  const acts = useDispatchActs(dispatch)
  const [isCancelling, setIsCancelling] = useState(false)
  const askToCancel = useCallback(() => setIsCancelling(true), [])
  const ownTools: OwnTools<PackingLine> = useCallback(
    (lineId) => (
      <ListTool work={{ kind: 'dispatching', dispatchId }} lineId={lineId} words={dispatchingWords} />
    ),
    [dispatchId],
  )
  const goOn = () => {
    setIsCancelling(false)
    focusEntryAfterDialog()
  }
  const active = activeLineOf(sheet)
  return (
    <>
      <CaptureScreen
        sheet={sheet}
        words={dispatchingWords}
        acts={acts}
        parts={parts}
        title={dispatchTitle(dispatch)}
        path={[...pathToQueue, { label: dispatch.number }]}
        head={<DispatchHead dispatch={dispatch} lines={sheet.lines} onCancel={askToCancel} />}
        onCancel={askToCancel}
        captureOff={<CaptureOff />}
        renderForLines={() => <BackOrder lines={sheet.lines} />}
        belowLines={active && active.expected > 0 && <ExpectedStrip line={active} />}
        ownTools={ownTools}
        renderNewest={(onUndo) => <NewestOnDispatch dispatchId={dispatchId} onUndo={onUndo} />}
        renderSerials={(lineId, onLine) => (
          <CapturedOnDispatch
            dispatchId={dispatchId}
            lines={sheet.lines}
            lineId={lineId}
            onLine={onLine}
            undoOne={acts.undoOne}
          />
        )}
        renderExpected={(lineId, onLine) => (
          <ExpectedOnDispatch dispatchId={dispatchId} lines={sheet.lines} lineId={lineId} onLine={onLine} />
        )}
      />
      {isCancelling && <CancelDialog dispatch={dispatch} work={sheet.work} onClose={goOn} />}
    </>
  )
}
