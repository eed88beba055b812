import { type ReactNode, useCallback, useMemo, useState } from 'react'
import type { CustomerReturn } from '../../../shared/ipc/returns'
import { destinationLine } from '../../../shared/return-status'
import type { DispatchId } from '../../../shared/values'
import { focusEntryAfterDialog } from '../../capture/entry-focus'
import { PasteDialog } from '../../capture/paste-dialog'
import rail from '../../capture/rail.module.css'
import type { RenderAnswer } from '../../capture/refused-band'
import { ScanScreen } from '../../capture/scan-screen'
import { t } from '../../words/words'
import { CancelDialog } from './cancel-dialog'
import { DestinationChoice } from './destination-choice'
import { NewestOnReturn } from './newest-on-return'
import { pathToReturns } from './path-to-returns'
import { useReturnActs } from './return-acts'
import { ReturnHead } from './return-head'
import { SendDialog } from './send-dialog'
import { Shipments } from './shipments'
import { UnitsTable } from './units-table'
import { WhichUnit } from './which-unit'

const beforeFirst = { what: t('returns.next.first'), hint: t('returns.next.firstHint') }
const afterFirst = { what: t('returns.next.more'), hint: t('returns.next.moreHint'), keys: 'F10' }

/** An open customer return: what came back is scanned, and sorted by where it goes. */
export function OpenReturn({ customerReturn }: { readonly customerReturn: CustomerReturn }) {
  const { customerReturnId, number, units, nextDestination } = customerReturn
  const work = useMemo(() => ({ kind: 'returning' as const, customerReturnId }), [customerReturnId])
  const acts = useReturnActs(customerReturn)
  const [dispatchId, setDispatchId] = useState<DispatchId | null>(null)
  const [dialog, setDialog] = useState<ReactNode>()
  const close = useCallback(() => {
    setDialog(undefined)
    focusEntryAfterDialog()
  }, [])
  const renderAnswer: RenderAnswer = useCallback(
    (refusal, answer) =>
      refusal.code === 'return-fits-several' && (
        <WhichUnit customerReturnId={customerReturnId} refusal={refusal} answer={answer} />
      ),
    [customerReturnId],
  )
  const askToCancel = () => setDialog(<CancelDialog customerReturn={customerReturn} onClose={close} />)
  const sendAll = () =>
    setDialog(<SendDialog customerReturnId={customerReturnId} units={null} onClose={close} />)
  const paste = (text: string) =>
    setDialog(
      <PasteDialog
        text={text}
        work={work}
        words={{}}
        captureMany={acts.captureMany}
        line={{
          lineId: destinationLine(nextDestination),
          productName: t(`statuses.serial.${nextDestination}`),
        }}
        onClose={close}
      />,
    )
  const isOnReturn = customerReturn.shipments.some((one) => one.dispatchId === dispatchId)
  const shown = isOnReturn ? dispatchId : null
  return (
    <>
      <ScanScreen
        work={work}
        next={units === 0 ? beforeFirst : afterFirst}
        commitLabel={t('returns.commit')}
        isReadyToCommit={units > 0}
        commit={acts.commit}
        undoLast={acts.undoLast}
        onCancel={askToCancel}
        title={number}
        path={[...pathToReturns, { label: number }]}
        head={<ReturnHead units={units} onCancel={askToCancel} />}
        onPasteList={paste}
        renderNewest={(onUndo) => <NewestOnReturn customerReturnId={customerReturnId} onUndo={onUndo} />}
        renderAnswer={renderAnswer}
      >
        <DestinationChoice customerReturn={customerReturn} onSendAll={sendAll} />
        <div className={rail.beside}>
          <Shipments customerReturn={customerReturn} chosen={shown} onChoose={setDispatchId} />
          <UnitsTable customerReturnId={customerReturnId} dispatchId={shown} isOpen />
        </div>
      </ScanScreen>
      {dialog}
    </>
  )
}
