import { useCallback, useMemo } from 'react'
import type { ReceiptLine } from '../../../shared/ipc/receiving'
import type { ReceiptId, ReceiptLineId } from '../../../shared/values'
import { useChangeAnswer } from '../../lib/queries'
import { asFault, call } from '../../lib/station'
import type { ShowDialog } from './capture-dialogs'
import { type Trouble, useReceiptAct } from './capturing'

export interface LineActs {
  /** Puts the red arrow on a line that asks for numbers. */
  readonly choose: (line: ReceiptLine) => void
  readonly showNotGood: (line: ReceiptLine) => void
  readonly showUndoLine: (line: ReceiptLine) => void
  readonly showSerials: (line: ReceiptLine) => void
  readonly remove: (line: ReceiptLine) => void
}

interface Wiring {
  readonly receiptId: ReceiptId
  readonly showTrouble: (trouble: Trouble | undefined) => void
  readonly showDialog: ShowDialog
  readonly showSerials: (receiptLineId: ReceiptLineId) => void
}

/** What can be done to one line; the object stays the same, so that rows are not drawn again for it. */
export function useLineActs({ receiptId, showTrouble, showDialog, showSerials }: Wiring): LineActs {
  const choose = useChooseLine(receiptId, showTrouble)
  const { run: removeLine } = useReceiptAct('receiving.removeLine')
  return useMemo(
    () => ({
      choose: (line) => void choose(line),
      showSerials: ({ receiptLineId }) => showSerials(receiptLineId),
      showNotGood: ({ receiptLineId }) => showDialog({ kind: 'not-good', receiptLineId }),
      showUndoLine: ({ receiptLineId }) => showDialog({ kind: 'undo-line', receiptLineId }),
      remove: ({ receiptLineId }) => void removeLine({ receiptLineId }),
    }),
    [choose, showSerials, showDialog, removeLine],
  )
}

/** The arrow moves at once; the station announces where it really stands. */
function useChooseLine(receiptId: ReceiptId, showTrouble: Wiring['showTrouble']) {
  const change = useChangeAnswer()
  return useCallback(
    async ({ receiptLineId, capturesSerials, isComplete, outstanding }: ReceiptLine) => {
      if (!capturesSerials) return
      if (!isComplete || outstanding === null)
        change(
          'receiving.readReceipt',
          { receiptId },
          (receipt) => receipt && { ...receipt, activeLineId: receiptLineId },
        )
      try {
        await call('scanning.chooseLine', { work: { kind: 'receiving', receiptId }, lineId: receiptLineId })
      } catch (trouble) {
        showTrouble(asFault(trouble))
      }
    },
    [change, receiptId, showTrouble],
  )
}
