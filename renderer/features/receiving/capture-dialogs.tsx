import { useCallback, useState } from 'react'
import type { Receipt, ReceiptLine } from '../../../shared/ipc/receiving'
import type { ReceiptLineId } from '../../../shared/values'
import { AutoNumberDialog } from './auto-number-dialog'
import { CancelDialog } from './cancel-dialog'
import { focusEntry } from './entry-focus'
import { NotGoodDialog } from './not-good-dialog'
import { PasteDialog } from './paste-dialog'
import { RangeDialog } from './range-dialog'
import { UndoLineDialog } from './undo-line-dialog'

/** The dialog that is open, and the line it is for. */
export type CaptureDialog =
  | { readonly kind: 'paste'; readonly receiptLineId: ReceiptLineId; readonly text: string }
  | {
      readonly kind: 'range' | 'auto-number' | 'not-good' | 'undo-line'
      readonly receiptLineId: ReceiptLineId
    }
  | { readonly kind: 'cancel' }

export type ShowDialog = (dialog: CaptureDialog) => void

/** One dialog at a time; closing it brings the focus back to where numbers are typed. */
export function useCaptureDialog() {
  const [dialog, setDialog] = useState<CaptureDialog>()
  const close = useCallback(() => {
    setDialog(undefined)
    // The dialog gives the focus away only once it is gone.
    setTimeout(focusEntry)
  }, [])
  const show: ShowDialog = setDialog
  return { dialog, show, close }
}

interface Props {
  readonly receipt: Receipt
  readonly dialog: CaptureDialog | undefined
  readonly onClose: () => void
}

export function CaptureDialogs({ receipt, dialog, onClose }: Props) {
  if (!dialog) return null
  if (dialog.kind === 'cancel') return <CancelDialog receipt={receipt} onClose={onClose} />
  const line = receipt.lines.find(({ receiptLineId }) => receiptLineId === dialog.receiptLineId)
  return line ? <LineDialog line={line} dialog={dialog} onClose={onClose} /> : null
}

interface LineDialogProps {
  readonly line: ReceiptLine
  readonly dialog: Exclude<CaptureDialog, { kind: 'cancel' }>
  readonly onClose: () => void
}

function LineDialog({ line, dialog, onClose }: LineDialogProps) {
  if (dialog.kind === 'paste') return <PasteDialog line={line} text={dialog.text} onClose={onClose} />
  const Dialog = dialogs[dialog.kind]
  return <Dialog line={line} onClose={onClose} />
}

const dialogs = {
  range: RangeDialog,
  'auto-number': AutoNumberDialog,
  'not-good': NotGoodDialog,
  'undo-line': UndoLineDialog,
} as const
