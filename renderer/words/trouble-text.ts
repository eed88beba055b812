import type { FaultKind } from '../../shared/ipc/fault'
import type { StoreProblem } from '../../shared/ipc/station'
import { AnswerRefused } from '../lib/answer-refused'
import { StationFault } from '../lib/station'
import { refusalText } from './refusal-text'
import type { TroubleText } from './refusals/refusal-words'
import { t } from './words'

export const faultText = (kind: FaultKind): TroubleText => ({
  title: t(`trouble.fault.${kind}.title`),
  advice: t(`trouble.fault.${kind}.advice`),
})

export const storeProblemText = (code: StoreProblem['code']): TroubleText => ({
  title: t(`trouble.store.${code}.title`),
  advice: t(`trouble.store.${code}.advice`),
})

/** What a query or an act failed with, in words; `reference` finds a fault in the log. */
export function errorText(error: Error): TroubleText & { readonly reference: string | null } {
  if (error instanceof AnswerRefused) return { ...refusalText(error.refusal), reference: null }
  if (error instanceof StationFault) return { ...faultText(error.kind), reference: error.reference }
  return { ...faultText('internal'), reference: null }
}
