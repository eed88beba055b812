import { useCallback, useMemo, useState } from 'react'
import type { Receipt } from '../../../shared/ipc/receiving'
import type { DeskState, Verdict } from '../../../shared/ipc/scanning'
import type { ReceiptLineId } from '../../../shared/values'
import { ErrorAlert } from '../../form/trouble-alert'
import { useDesk } from '../../lib/desk'
import { Page } from '../../shell/page'
import { useScreenKeys } from '../../shell/screen-keys'
import { t } from '../../words/words'
import { useAnswerScan } from './answer-scan'
import { bandView, type Note, verdictOn } from './band-view'
import { CaptureDialogs, useCaptureDialog } from './capture-dialogs'
import { CaptureFoot } from './capture-foot'
import { CaptureOff } from './capture-off'
import { CaptureTabs, type CaptureTab } from './capture-tabs'
import { CaptureTrouble } from './capture-trouble'
import { CapturedList } from './captured-list'
import { CapturingContext, type Trouble } from './capturing'
import classes from './capture.module.css'
import { useCommit } from './commit'
import { focusEntry } from './entry-focus'
import { useLineActs } from './line-acts'
import { useLineArrows } from './line-arrows'
import { isCaptureOff } from './next-step'
import { ReceiptHead } from './receipt-head'
import { ReceiptLines } from './receipt-lines'
import { receiptTitle } from './receipt-title'
import { useUndoLast } from './undo-last'
import { VerdictBand } from './verdict-band'
import { useWorkInHand } from './work-in-hand'

/** An open receipt: the capture screen. */
export function OpenReceipt({ receipt }: { readonly receipt: Receipt }) {
  const desk = useDesk().data
  const verdict = verdictOn(desk, receipt.receiptId)
  const { trouble, showTrouble, note, say } = useSinceScan(verdict)
  const capturing = useMemo(() => ({ showTrouble, say }), [showTrouble, say])
  return (
    <CapturingContext value={capturing}>
      <CaptureScreen
        receipt={receipt}
        desk={desk}
        verdict={verdict}
        note={note}
        trouble={trouble}
        showTrouble={showTrouble}
      />
    </CapturingContext>
  )
}

/** What was done by hand or went wrong since the last scan; the next one moves on. */
function useSinceScan(verdict: Verdict | null) {
  const [trouble, showTrouble] = useState<Trouble>()
  const [note, say] = useState<Note>()
  const [scanId, setScanId] = useState(verdict?.scanId)
  if (scanId !== verdict?.scanId) {
    setScanId(verdict?.scanId)
    showTrouble(undefined)
    say(undefined)
  }
  return { trouble, showTrouble, note, say }
}

interface Props {
  readonly receipt: Receipt
  readonly desk: DeskState | undefined
  readonly verdict: Verdict | null
  readonly note: Note | undefined
  readonly trouble: Trouble | undefined
  readonly showTrouble: (trouble: Trouble | undefined) => void
}

function CaptureScreen({ receipt, desk, verdict, note, trouble, showTrouble }: Props) {
  const { receiptId } = receipt
  const { fault, takeUp } = useWorkInHand(receiptId)
  const tryAgain = useCallback(() => void takeUp(), [takeUp])
  const answer = useAnswerScan(verdict, desk, showTrouble)
  const undo = useUndoLast(receiptId)
  const commit = useCommit(receipt)
  const { dialog, show, close } = useCaptureDialog()
  const showCancel = useCallback(() => show({ kind: 'cancel' }), [show])
  const [tab, setTab] = useState<CaptureTab>({ kind: 'lines', lineId: null })
  const showSerials = useCallback((lineId: ReceiptLineId) => setTab({ kind: 'serials', lineId }), [])
  const acts = useLineActs({ receiptId, showTrouble, showDialog: show, showSerials })
  useLineArrows(receipt, acts, tab.kind === 'lines')
  useScreenKeys(useScreenKeyList(commit.run, undo, answer.keys, setTab))
  const view = bandView(desk, receipt, note)
  return (
    <Page
      fills
      title={receiptTitle(receipt)}
      path={[{ label: t('navigation.receive'), to: '/receive' }, { label: receipt.number }]}
      actions={<ReceiptHead receipt={receipt} onCancel={showCancel} />}
    >
      <div className={classes.screen}>
        <VerdictBand desk={desk} receipt={receipt} view={view} answer={answer} onTryAgain={tryAgain} />
        <ErrorAlert error={fault} onTryAgain={tryAgain} />
        <CaptureTrouble
          trouble={trouble}
          onClose={() => showTrouble(undefined)}
          onGoTo={(lineId) => {
            const line = receipt.lines.find(({ receiptLineId }) => receiptLineId === lineId)
            setTab({ kind: 'lines', lineId: null })
            if (line) acts.choose(line)
            focusEntry()
          }}
        />
        {isCaptureOff(receipt) && <CaptureOff />}
        <CaptureTabs receipt={receipt} tab={tab} onTab={setTab} onAdded={acts.choose} />
        {tab.kind === 'lines' ? (
          <ReceiptLines receipt={receipt} acts={acts} />
        ) : (
          <CapturedList
            receipt={receipt}
            lineId={tab.lineId}
            onLine={(lineId) => setTab({ kind: 'serials', lineId })}
          />
        )}
        <CaptureFoot
          receipt={receipt}
          isHolding={desk?.isHolding === true && verdict !== null}
          commit={commit}
          onUndo={undo}
          showTrouble={showTrouble}
          showDialog={show}
        />
      </div>
      <CaptureDialogs receipt={receipt} dialog={dialog} onClose={close} />
    </Page>
  )
}

type SetTab = (change: (tab: CaptureTab) => CaptureTab) => void

function useScreenKeyList(
  commit: () => void,
  undo: () => void,
  answerKeys: ReturnType<typeof useAnswerScan>['keys'],
  setTab: SetTab,
) {
  return useMemo(
    () => [
      ...answerKeys,
      { keys: 'F10', does: t('receiving.keys.commit'), run: commit },
      { keys: 'F9', does: t('receiving.keys.undo'), run: undo },
      { keys: 'mod+Z', does: t('receiving.keys.undo') },
      { keys: 'ArrowDown', does: t('receiving.keys.line') },
      {
        keys: 'F6',
        does: t('receiving.keys.captured'),
        run: () => setTab(({ kind }) => ({ kind: kind === 'lines' ? 'serials' : 'lines', lineId: null })),
      },
    ],
    [answerKeys, commit, undo, setTab],
  )
}
