import type { RefusalCode, RefusalOf } from '../../../shared/refusal'

/** What happened, and why and what to do now. */
export interface TroubleText {
  readonly title: string
  readonly advice: string
}

/** The text of each of these codes. */
export type TextOf<Code extends RefusalCode> = {
  readonly [Each in Code]: (refusal: RefusalOf<Each>) => TroubleText
}
