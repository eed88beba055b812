import { useState } from 'react'
import type { Refusal } from '../../shared/refusal'

/**
 * What of an act's refusal still has to be shown above the form. Call the second one with a refusal that found its field:
 * `if (!answer.ok && showAtField(form, answer.refusal, …)) setPlaced(answer.refusal)`.
 */
export function useUnplaced(
  refusal: Refusal | undefined,
): readonly [Refusal | undefined, (placed: Refusal) => void] {
  const [placed, setPlaced] = useState<Refusal>()
  return [refusal === placed ? undefined : refusal, setPlaced]
}
