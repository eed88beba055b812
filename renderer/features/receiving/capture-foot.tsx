import type { Receipt } from '../../../shared/ipc/receiving'
import classes from './capture.module.css'
import type { ShowDialog } from './capture-dialogs'
import { CaptureTools } from './capture-tools'
import type { Trouble } from './capturing'
import type { Commit } from './commit'
import { CommitButton } from './commit-button'
import { LastCaptured } from './last-captured'
import { LongWork } from './long-work'
import { activeLineOf, isCaptureOff } from './next-step'

interface Props {
  readonly receipt: Receipt
  readonly isHolding: boolean
  readonly commit: Commit
  readonly onUndo: () => void
  readonly showTrouble: (trouble: Trouble | undefined) => void
  readonly showDialog: ShowDialog
}

/** Under the lines: where numbers are typed, what was captured last, and the commit. */
export function CaptureFoot({ receipt, isHolding, commit, onUndo, showTrouble, showDialog }: Props) {
  const isOff = isCaptureOff(receipt)
  return (
    <>
      {!isOff && (
        <CaptureTools
          lineId={activeLineOf(receipt)?.receiptLineId}
          isHolding={isHolding}
          onUndo={onUndo}
          showTrouble={showTrouble}
          showDialog={showDialog}
        />
      )}
      <LongWork receiptId={receipt.receiptId} isBusy={commit.isBusy} />
      <div className={classes.end}>
        {isOff ? (
          <div className={classes.last} />
        ) : (
          <LastCaptured receiptId={receipt.receiptId} onUndo={onUndo} />
        )}
        <CommitButton isReady={receipt.isReadyToCommit} isBusy={commit.isBusy} onCommit={commit.run} />
      </div>
    </>
  )
}
