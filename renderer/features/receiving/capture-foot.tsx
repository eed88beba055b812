import { Button } from '@mantine/core'
import { useCallback } from 'react'
import type { Receipt } from '../../../shared/ipc/receiving'
import { t } from '../../words/words'
import classes from './capture.module.css'
import type { ShowDialog } from './capture-dialogs'
import type { Trouble } from './capturing'
import type { Commit } from './commit'
import { CommitButton } from './commit-button'
import { LastCaptured } from './last-captured'
import { LongWork } from './long-work'
import { activeLineOf, isCaptureOff } from './next-step'
import { NumberEntry } from './number-entry'

interface Props {
  readonly receipt: Receipt
  readonly isHolding: boolean
  readonly commit: Commit
  readonly onUndo: () => void
  readonly showTrouble: (trouble: Trouble | undefined) => void
  readonly showDialog: ShowDialog
}

/** Under the lines: where numbers are typed, what was captured last, and the commit. */
export function CaptureFoot({ receipt, commit, onUndo, ...props }: Props) {
  const isOff = isCaptureOff(receipt)
  return (
    <>
      {!isOff && <CaptureTools receipt={receipt} onUndo={onUndo} {...props} />}
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

/** The ways to give many numbers at once go to the line with the arrow. */
function CaptureTools({ receipt, isHolding, onUndo, showTrouble, showDialog }: Omit<Props, 'commit'>) {
  const receiptLineId = activeLineOf(receipt)?.receiptLineId
  const showPaste = useCallback(
    (text: string) => {
      if (receiptLineId !== undefined) showDialog({ kind: 'paste', receiptLineId, text })
      else showTrouble({ code: 'no-active-line' })
    },
    [receiptLineId, showDialog, showTrouble],
  )
  const showFor = (kind: 'range' | 'auto-number') => {
    if (receiptLineId !== undefined) showDialog({ kind, receiptLineId })
  }
  const isDisabled = receiptLineId === undefined
  return (
    <div className={classes.tools}>
      <NumberEntry isHolding={isHolding} showTrouble={showTrouble} onPasteList={showPaste} onUndo={onUndo} />
      <Tool label={t('receiving.entry.range')} isDisabled={isDisabled} onClick={() => showFor('range')} />
      <Tool label={t('receiving.entry.paste')} isDisabled={isDisabled} onClick={() => showPaste('')} />
      <Tool
        label={t('receiving.entry.autoNumber')}
        isDisabled={isDisabled}
        onClick={() => showFor('auto-number')}
      />
    </div>
  )
}

interface ToolProps {
  readonly label: string
  readonly isDisabled: boolean
  readonly onClick: () => void
}

const Tool = ({ label, isDisabled, onClick }: ToolProps) => (
  <Button size="lg" variant="default" className={classes.tool} disabled={isDisabled} onClick={onClick}>
    {label}
  </Button>
)
