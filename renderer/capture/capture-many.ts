import { useCallback, useContext, useState } from 'react'
import type { RefusedNumber } from '../../shared/ipc/serials'
import type { Refusal } from '../../shared/refusal'
import { isSerialDoubt } from '../../shared/serial-doubts'
import { type CaptureSource, mostNumbersAtOnce } from '../../shared/values'
import { useDeed } from '../lib/deed'
import type { CaptureActs, ManyNumbers } from './capture-acts'
import { CapturingContext } from './capturing'
import type { CaptureLine } from './sheet'

/** What a list of numbers is for. */
export type ListTarget = Pick<CaptureLine, 'lineId' | 'productName'>

/** What came of a list so far: how many were captured, and what was left out with its place in the list. */
export interface ListResult {
  readonly taken: number
  readonly refused: readonly RefusedNumber[]
}

type Confirmed = Pick<ManyNumbers, 'doubtsConfirmed' | 'beyondConfirmed'>

const nothingConfirmed: Confirmed = { doubtsConfirmed: false, beyondConfirmed: false }

/** Captures a list onto a line; what was left out may be sent once more, confirmed. */
export function useCaptureMany(
  captureMany: CaptureActs['captureMany'],
  { lineId }: Pick<ListTarget, 'lineId'>,
  source: CaptureSource,
) {
  const act = useDeed(captureMany)
  const { say } = useContext(CapturingContext)
  const [result, setResult] = useState<ListResult>()
  const [tooMany, setTooMany] = useState<Refusal>()
  const { run } = act

  const capture = useCallback(
    async (texts: readonly string[]): Promise<ListResult | undefined> => {
      setTooMany(tooManyOf(texts))
      if (tooManyOf(texts)) return undefined
      const answer = await run({ lineId, texts, source, ...nothingConfirmed })
      const taken = answer?.ok ? answer.value : undefined
      setResult(taken)
      if (taken && taken.taken > 0) say({ kind: 'captured', count: taken.taken })
      return taken
    },
    [run, lineId, source, say],
  )
  const captureAfterAll = useCallback(
    async (chosen: readonly RefusedNumber[], confirmed: Confirmed) => {
      const texts = chosen.map(({ text }) => text)
      const answer = await run({ lineId, texts, source, ...confirmed })
      if (!answer?.ok || !result) return
      const merged = merge(result, chosen, answer.value)
      setResult(merged)
      if (merged.taken > 0) say({ kind: 'captured', count: merged.taken })
    },
    [run, lineId, source, result, say],
  )
  return { ...act, refusal: tooMany ?? act.refusal, result, capture, captureAfterAll }
}

/** Said before anything is sent: the station takes so many at once. */
const tooManyOf = ({ length: given }: readonly string[]): Refusal | undefined =>
  given > mostNumbersAtOnce ? { code: 'too-many-at-once', given, most: mostNumbersAtOnce } : undefined

/** Entries that were sent once more keep their place in the list. */
function merge(before: ListResult, sent: readonly RefusedNumber[], now: ListResult): ListResult {
  const placeOf = (at: number) => sent[at - 1]?.at ?? at
  const still = now.refused.map((one) => ({
    ...one,
    at: placeOf(one.at),
    refusal: atPlace(one.refusal, placeOf),
  }))
  const others = before.refused.filter((one) => !sent.includes(one))
  return {
    taken: before.taken + now.taken,
    refused: [...others, ...still].toSorted((one, other) => one.at - other.at),
  }
}

const atPlace = (refusal: Refusal, placeOf: (at: number) => number): Refusal =>
  refusal.code === 'serial-twice-in-list' ? { ...refusal, firstAt: placeOf(refusal.firstAt) } : refusal

/** Left out only because they look wrong; the operator may have seen the labels. */
export const doubtfulOf = ({ refused }: ListResult): readonly RefusedNumber[] =>
  refused.filter(({ refusal }) => isSerialDoubt(refusal))

/** Left out only because the line is full. */
export const beyondOf = ({ refused }: ListResult): readonly RefusedNumber[] =>
  refused.filter(({ refusal }) => refusal.code === 'more-than-quantity')
