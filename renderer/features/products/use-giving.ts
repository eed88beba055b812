import { useState } from 'react'
import type { NumbersTaken, RefusedNumber } from '../../../shared/ipc/serials'
import type { Refusal } from '../../../shared/refusal'
import { isSerialDoubt } from '../../../shared/serial-doubts'
import type { CaptureSource, ProductId } from '../../../shared/values'
import { useAct } from '../../lib/act'
import type { StationFault } from '../../lib/station'
import { type NumberEntry, nothingEntered, numbersOf, sourceOf } from './number-entry'

/** What came of the numbers, and how they had come in. */
interface Outcome extends NumbersTaken {
  readonly source: CaptureSource
}

export interface Giving {
  readonly entry: NumberEntry
  readonly change: (part: Partial<NumberEntry>) => void
  /** Until there is an outcome numbers are entered. */
  readonly outcome: Outcome | undefined
  readonly give: () => void
  /** Sends those again that were only doubted; the operator has compared them with the labels. */
  readonly keepDoubtful: () => void
  /** Back to entering; with the refused numbers to correct, or with nothing. */
  readonly correct: () => void
  readonly startAfresh: () => void
  readonly isBusy: boolean
  readonly refusal: Refusal | undefined
  readonly fault: StationFault | undefined
}

/** Gives units without serial no. of a product theirs. What was entered stays while the dialog is closed. */
export function useGiving(productId: ProductId): Giving {
  const [entry, setEntry] = useState(nothingEntered)
  const [outcome, setOutcome] = useState<Outcome>()
  const { run, clear, isBusy, refusal, fault } = useAct('serials.identifyUnits')
  const send = async (
    texts: readonly string[],
    source: CaptureSource,
    doubtsConfirmed: boolean,
  ): Promise<NumbersTaken | undefined> => {
    const answer = await run({ productId, texts: [...texts], source, doubtsConfirmed })
    return answer?.ok ? answer.value : undefined
  }
  const give = async (): Promise<void> => {
    const numbers = numbersOf(entry)
    if (!numbers.ok || numbers.value.length === 0) return
    const source = sourceOf(entry)
    const taken = await send(numbers.value, source, false)
    if (taken) setOutcome({ ...taken, source })
  }
  const keepDoubtful = async (before: Outcome): Promise<void> => {
    const doubtful = before.refused.filter(isDoubtful)
    const kept = await send(textsOf(doubtful), before.source, true)
    if (!kept) return
    const again = kept.refused.map((one) => ({ ...one, at: doubtful[one.at - 1]?.at ?? one.at }))
    const refusedNow = [...before.refused.filter((one) => !isDoubtful(one)), ...again]
    setOutcome({
      ...before,
      taken: before.taken + kept.taken,
      refused: refusedNow.toSorted((one, other) => one.at - other.at),
    })
  }
  const enterAgain = (next: NumberEntry): void => {
    setEntry(next)
    setOutcome(undefined)
    clear()
  }
  return {
    entry,
    outcome,
    isBusy,
    refusal,
    fault,
    change: (part) => {
      setEntry((before) => ({ ...before, ...part }))
      clear()
    },
    give: () => void give(),
    keepDoubtful: () => void (outcome && keepDoubtful(outcome)),
    correct: () => enterAgain({ ...nothingEntered, text: textsOf(outcome?.refused ?? []).join('\n') }),
    startAfresh: () => enterAgain(nothingEntered),
  }
}

/** Refused only until the operator says that the label reads so. */
export const isDoubtful = ({ refusal }: RefusedNumber): boolean => isSerialDoubt(refusal)

const textsOf = (numbers: readonly RefusedNumber[]): string[] => numbers.map(({ text }) => text)
