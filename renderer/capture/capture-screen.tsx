import { type ReactNode, useCallback, useMemo, useState } from 'react'
import type { DeskState, Verdict } from '../../shared/ipc/scanning'
import { useDesk } from '../lib/desk'
import { type Crumb, Page } from '../shell/page'
import { useScreenKeys } from '../shell/screen-keys'
import { useAnswerScan } from './answer-scan'
import { useAsked } from './asked'
import { type Note, verdictOn } from './band-view'
import type { CaptureActs } from './capture-acts'
import { CaptureFoot } from './capture-foot'
import { CaptureHead } from './capture-head'
import { useCaptureKeys } from './capture-keys'
import { CaptureTabs, type CaptureTab } from './capture-tabs'
import type { OwnTools } from './capture-tools'
import type { CaptureWords } from './capture-words'
import classes from './capture.module.css'
import { CapturingContext, type Trouble } from './capturing'
import { useCommit } from './commit'
import { focusEntry } from './entry-focus'
import { useLineActs } from './line-acts'
import { useLineArrows } from './line-arrows'
import { useLineDialog } from './line-dialog'
import type { LineParts } from './line-row'
import { LinesTable } from './lines-table'
import { type CaptureLine, type CaptureSheet, isCaptureOff } from './sheet'
import type { RenderAnswer } from './refused-band'
import { useSinceScan } from './since-scan'
import { useUndoLast } from './undo-last'

/** The numbers of all lines or of one. */
type RenderNumbers = (lineId: number | null, onLine: (lineId: number | null) => void) => ReactNode

interface Props<Line extends CaptureLine> {
  readonly sheet: CaptureSheet<Line>
  readonly words: CaptureWords
  readonly acts: CaptureActs
  readonly parts: LineParts<Line>
  readonly title: string
  readonly path: readonly Crumb[]
  /** Right of the title. */
  readonly head: ReactNode
  /** Said while serial numbers are kept for something here, but nobody is asked for them. */
  readonly captureOff: ReactNode
  /** What the document offers for its lines; `choose` puts the arrow on one. */
  readonly renderForLines?: (choose: (line: Line) => void) => ReactNode
  /** Under the lines, while they are shown. */
  readonly belowLines?: ReactNode
  readonly ownTools?: OwnTools<Line>
  /** What was captured last. */
  readonly renderNewest: (onUndo: () => void) => ReactNode
  /** The numbers that are captured. */
  readonly renderSerials: RenderNumbers
  /** The numbers that were given before and wait to be captured. */
  readonly renderExpected?: RenderNumbers
  readonly renderAnswer?: RenderAnswer
  /** Asks before the work is let go; left out where there is nothing to let go. */
  readonly onCancel?: () => void
}

/**
 * Where serial numbers are captured, whatever document they are captured onto: one habit for all. The document is a
 * sheet of lines; what is its own comes in as words, acts and parts.
 */
export function CaptureScreen<Line extends CaptureLine>(props: Props<Line>) {
  const desk = useDesk().data
  const verdict = verdictOn(desk, props.sheet.work)
  const { trouble, showTrouble, note, say } = useSinceScan(verdict)
  const capturing = useMemo(() => ({ showTrouble, say }), [showTrouble, say])
  return (
    <CapturingContext value={capturing}>
      <Screen {...props} {...{ desk, verdict, note, trouble, showTrouble }} />
    </CapturingContext>
  )
}

interface ScreenProps<Line extends CaptureLine> extends Props<Line> {
  readonly desk: DeskState | undefined
  readonly verdict: Verdict | null
  readonly note: Note | undefined
  readonly trouble: Trouble | undefined
  readonly showTrouble: (trouble: Trouble | undefined) => void
}

function Screen<Line extends CaptureLine>(props: ScreenProps<Line>) {
  const { sheet, words, acts, parts, desk, verdict, note, trouble, showTrouble } = props
  const answer = useAnswerScan(verdict, desk, showTrouble)
  const undo = useUndoLast(acts.undoLast)
  const commit = useCommit(acts.commit)
  useAsked(desk, sheet.work, { commit: commit.run, cancel: props.onCancel })
  const { dialog, show: showDialog } = useLineDialog(sheet.lines)
  const [tab, setTab] = useState<CaptureTab>(lines)
  const showSerials = useCallback((lineId: number | null) => setTab({ kind: 'serials', lineId }), [])
  const showExpected = useCallback((lineId: number | null) => setTab({ kind: 'expected', lineId }), [])
  const { work } = sheet
  const hasExpected = props.renderExpected !== undefined
  const lineActs = useLineActs<Line>({ work, words, acts, showTrouble, showDialog, showSerials })
  useLineArrows(sheet, lineActs.choose, tab.kind === 'lines')
  useScreenKeys(
    useCaptureKeys({
      commit: commit.run,
      does: words.commit,
      undo,
      answerKeys: answer.keys,
      hasExpected,
      setTab,
    }),
  )
  const goTo = (lineId: number) => {
    const line = sheet.lines.find((one) => one.lineId === lineId)
    setTab(lines)
    if (line) lineActs.choose(line)
    focusEntry()
  }
  return (
    <Page fills title={props.title} path={props.path} actions={props.head}>
      <div className={classes.screen}>
        <CaptureHead
          {...{ sheet, words, desk, verdict, note, answer, trouble, showTrouble }}
          renderAnswer={props.renderAnswer}
          onGoTo={goTo}
        />
        {isCaptureOff(sheet) && props.captureOff}
        <CaptureTabs
          sheet={sheet}
          tab={tab}
          onTab={setTab}
          expected={hasExpected ? words.expected : undefined}
        >
          {props.renderForLines?.(lineActs.choose)}
        </CaptureTabs>
        {tab.kind === 'lines' && (
          <>
            <LinesTable sheet={sheet} words={words} acts={lineActs} parts={parts} />
            {props.belowLines}
          </>
        )}
        {tab.kind === 'serials' && props.renderSerials(tab.lineId, showSerials)}
        {tab.kind === 'expected' && props.renderExpected?.(tab.lineId, showExpected)}
        <CaptureFoot
          {...{ sheet, words, acts, commit, showTrouble, showDialog }}
          isHolding={desk?.isHolding === true && verdict !== null}
          onUndo={undo}
          ownTools={props.ownTools}
          renderNewest={props.renderNewest}
        />
      </div>
      {dialog}
    </Page>
  )
}

const lines: CaptureTab = { kind: 'lines', lineId: null }
