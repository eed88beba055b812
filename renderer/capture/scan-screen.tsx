import { type ReactNode, useMemo } from 'react'
import type { DeskState, Verdict, Work } from '../../shared/ipc/scanning'
import { useDesk } from '../lib/desk'
import { type Crumb, Page } from '../shell/page'
import { useScreenKeys } from '../shell/screen-keys'
import { t } from '../words/words'
import { useAnswerScan } from './answer-scan'
import { useAsked } from './asked'
import { type Note, verdictOn } from './band-view'
import type { CaptureActs } from './capture-acts'
import { CaptureHead } from './capture-head'
import { Tool } from './capture-tools'
import type { CaptureWords, NextWords } from './capture-words'
import classes from './capture.module.css'
import { CapturingContext, type Trouble } from './capturing'
import { useCommit } from './commit'
import { CommitButton } from './commit-button'
import { LongWork } from './long-work'
import { commitKey } from './next-words'
import { NumberEntry } from './number-entry'
import type { RenderAnswer } from './refused-band'
import { useSinceScan } from './since-scan'
import { useUndoLast } from './undo-last'

interface Props {
  /** The same object as long as it is the same work. */
  readonly work: Work
  /** What to do next, large. */
  readonly next: NextWords
  /** The last step, on its button and in the list of keys. */
  readonly commitLabel: string
  readonly isReadyToCommit: boolean
  /** The last step, or the question that comes before it. */
  readonly commit: CaptureActs['commit']
  readonly undoLast: CaptureActs['undoLast']
  /** Asks before the work is let go. */
  readonly onCancel: () => void
  readonly title: string
  readonly path: readonly Crumb[]
  /** Right of the title. */
  readonly head: ReactNode
  /** A list was pasted, or is to be. */
  readonly onPasteList: (text: string) => void
  /** What was captured last. */
  readonly renderNewest: (onUndo: () => void) => ReactNode
  readonly renderAnswer?: RenderAnswer
  readonly children: ReactNode
}

/**
 * Where numbers are scanned that find their place by themselves: the habit of the capture screen without its lines. The
 * verdict above, what was scanned in the middle, the entry and the last step below.
 */
export function ScanScreen(props: Props) {
  const desk = useDesk().data
  const verdict = verdictOn(desk, props.work)
  const { trouble, showTrouble, note, say } = useSinceScan(verdict)
  const capturing = useMemo(() => ({ showTrouble, say }), [showTrouble, say])
  return (
    <CapturingContext value={capturing}>
      <Screen {...props} {...{ desk, verdict, note, trouble, showTrouble }} />
    </CapturingContext>
  )
}

interface ScreenProps extends Props {
  readonly desk: DeskState | undefined
  readonly verdict: Verdict | null
  readonly note: Note | undefined
  readonly trouble: Trouble | undefined
  readonly showTrouble: (trouble: Trouble | undefined) => void
}

function Screen(props: ScreenProps) {
  const { work, next, desk, verdict, note, trouble, showTrouble } = props
  const { commitLabel, onPasteList } = props
  const answer = useAnswerScan(verdict, desk, showTrouble)
  const undo = useUndoLast(props.undoLast)
  const commit = useCommit(props.commit)
  useAsked(desk, work, { commit: commit.run, cancel: props.onCancel })
  useScreenKeys(
    useMemo(
      () => [
        ...answer.keys,
        { keys: commitKey, does: commitLabel, run: commit.run },
        { keys: 'F9', does: t('capture.keys.undo'), run: undo },
        { keys: 'mod+Z', does: t('capture.keys.undo') },
      ],
      [answer.keys, commitLabel, commit.run, undo],
    ),
  )
  const sheet = useMemo(() => ({ ...noLines, work }), [work])
  const words = useMemo(
    () => ({ ...wordsWithoutLines, findProduct: next, commit: commitLabel }),
    [next, commitLabel],
  )
  return (
    <Page fills title={props.title} path={props.path} actions={props.head}>
      <div className={classes.screen}>
        <CaptureHead
          {...{ sheet, words, desk, verdict, note, answer, trouble, showTrouble }}
          renderAnswer={props.renderAnswer}
          onGoTo={nowhere}
        />
        {props.children}
        <div className={classes.tools}>
          <NumberEntry
            isHolding={desk?.isHolding === true && verdict !== null}
            showTrouble={showTrouble}
            onPasteList={onPasteList}
            onUndo={undo}
          />
          <Tool label={t('capture.entry.paste')} isDisabled={false} onClick={() => onPasteList('')} />
        </div>
        <LongWork work={work} isBusy={commit.isBusy} />
        <div className={classes.end}>
          {props.renderNewest(undo)}
          <CommitButton
            label={commitLabel}
            isReady={props.isReadyToCommit}
            isBusy={commit.isBusy}
            onCommit={commit.run}
          />
        </div>
      </div>
    </Page>
  )
}

const nowhere = () => {}

const noLines = { lines: [], activeLineId: null, isReadyToCommit: false, units: 0, captured: 0 }

/** Without lines nothing is said of any. */
const wordsWithoutLines: Omit<CaptureWords, 'findProduct' | 'commit'> = {
  lines: '',
  quantity: '',
  noLines: '',
  blank: '',
  enterQuantity: { what: '', hint: '' },
  ready: () => '',
  orCommit: () => '',
  differs: '',
  undoLine: () => '',
}
