import type { ReactNode } from 'react'
import type { CaptureActs } from './capture-acts'
import { CaptureTools, type OwnTools } from './capture-tools'
import type { CaptureWords } from './capture-words'
import classes from './capture.module.css'
import type { Trouble } from './capturing'
import type { Commit } from './commit'
import { CommitButton } from './commit-button'
import type { ShowLineDialog } from './line-dialog'
import { LongWork } from './long-work'
import { activeLineOf, type CaptureLine, type CaptureSheet, isCaptureOff } from './sheet'

interface Props<Line extends CaptureLine> {
  readonly sheet: CaptureSheet<Line>
  readonly words: CaptureWords
  readonly acts: CaptureActs
  readonly isHolding: boolean
  readonly commit: Commit
  readonly onUndo: () => void
  readonly showTrouble: (trouble: Trouble | undefined) => void
  readonly showDialog: ShowLineDialog<Line>
  readonly ownTools: OwnTools<Line> | undefined
  /** What was captured last. */
  readonly renderNewest: (onUndo: () => void) => ReactNode
}

/** Under the lines: where numbers are typed, what was captured last, and the commit. */
export function CaptureFoot<Line extends CaptureLine>(props: Props<Line>) {
  const { sheet, words, acts, commit, onUndo, renderNewest } = props
  const { isHolding, showTrouble, showDialog, ownTools } = props
  const isOff = isCaptureOff(sheet)
  return (
    <>
      {!isOff && (
        <CaptureTools
          work={sheet.work}
          words={words}
          captureMany={acts.captureMany}
          lineId={activeLineOf(sheet)?.lineId}
          {...{ isHolding, onUndo, showTrouble, showDialog, ownTools }}
        />
      )}
      <LongWork work={sheet.work} isBusy={commit.isBusy} />
      <div className={classes.end}>
        {isOff ? <div className={classes.last} /> : renderNewest(onUndo)}
        <CommitButton
          label={words.commit}
          isReady={sheet.isReadyToCommit}
          isBusy={commit.isBusy}
          onCommit={commit.run}
        />
      </div>
    </>
  )
}
