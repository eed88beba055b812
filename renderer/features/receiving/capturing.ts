import { createContext, useContext, useEffect, useCallback } from 'react'
import type { Answer, Output } from '../../../shared/ipc/contract'
import type { Receipt } from '../../../shared/ipc/receiving'
import type { Refusal, RefusalCode } from '../../../shared/refusal'
import { type Act, type ActName, useAct, type Wish } from '../../lib/act'
import type { StationFault } from '../../lib/station'
import type { Note } from './band-view'
import { useKeepReceipt } from './receipt-news'

/** What last went wrong on the capture screen; shown between the verdict and the lines until something else is done. */
export type Trouble = Refusal | StationFault

interface Capturing {
  readonly showTrouble: (trouble: Trouble | undefined) => void
  /** Tells in the band what was done by hand. */
  readonly say: (note: Note) => void
}

export const CapturingContext = createContext<Capturing>({ showTrouble: () => {}, say: () => {} })

/** The calls whose answer is the receipt, or has it. */
type ReceiptActName = {
  [Name in ActName]: Output<Name> extends Receipt | { receipt: Receipt } ? Name : never
}[ActName]

/**
 * One act on the receipt in hand: what it answers is on screen at once; what went wrong is shown on the screen, except
 * the refusal that the caller asks the operator about.
 */
export function useReceiptAct<Name extends ReceiptActName>(name: Name, asksAbout?: RefusalCode): Act<Name> {
  const { showTrouble } = useContext(CapturingContext)
  const act = useKeptAct(name)
  const { run: runAct, fault } = act
  useEffect(() => {
    if (fault) showTrouble(fault)
  }, [fault, showTrouble])
  const run = useCallback(
    async (wish: Wish<Name>) => {
      showTrouble(undefined)
      const answer = await runAct(wish)
      if (answer && !answer.ok) {
        const refusal = refusalIn(answer)
        if (refusal.code !== asksAbout) showTrouble(refusal)
      }
      return answer
    },
    [runAct, showTrouble, asksAbout],
  )
  return { ...act, run }
}

/** The same where what went wrong is shown elsewhere, e.g. in a dialog. */
export function useKeptAct<Name extends ReceiptActName>(name: Name): Act<Name> {
  const keep = useKeepReceipt()
  const act = useAct(name)
  const { run: runAct } = act
  const run = useCallback(
    async (wish: Wish<Name>) => {
      const answer = await runAct(wish)
      if (answer?.ok) keep(receiptIn(answer.value))
      return answer
    },
    [runAct, keep],
  )
  return { ...act, run }
}

const refusalIn = <Name extends ReceiptActName>(answer: Answer<Name> & { ok: false }): Refusal =>
  answer.refusal

function receiptIn(value: unknown): Receipt {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a ReceiptActName answers with one of these two
  const answer = value as Receipt | { readonly receipt: Receipt }
  return 'receipt' in answer ? answer.receipt : answer
}
