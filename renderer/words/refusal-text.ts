import type { Refusal, RefusalCode } from '../../shared/refusal'
import { countingTexts } from './refusals/counting-text'
import { dispatchingTexts } from './refusals/dispatching-text'
import { importingTexts } from './refusals/importing-text'
import { labelTexts } from './refusals/labels-text'
import { paperTexts } from './refusals/papers-text'
import { productTexts } from './refusals/product-text'
import { purchasingTexts } from './refusals/purchasing-text'
import { receivingTexts } from './refusals/receiving-text'
import type { TextOf, TroubleText } from './refusals/refusal-words'
import { returningTexts } from './refusals/returning-text'
import { scannerTexts } from './refusals/scanners-text'
import { sellingTexts } from './refusals/selling-text'
import { serialTexts } from './refusals/serial-text'
import { spreadsheetTexts } from './refusals/spreadsheets-text'
import { stationTexts } from './refusals/station-text'
import { unitTexts } from './refusals/units-text'

/** A code that is new in shared/refusal.ts does not compile here until it has its words. */
const texts: TextOf<RefusalCode> = {
  ...serialTexts,
  ...productTexts,
  ...purchasingTexts,
  ...receivingTexts,
  ...dispatchingTexts,
  ...returningTexts,
  ...countingTexts,
  ...sellingTexts,
  ...importingTexts,
  ...labelTexts,
  ...paperTexts,
  ...spreadsheetTexts,
  ...stationTexts,
  ...scannerTexts,
  ...unitTexts,
}

/** A refusal in the operator's words: what happened, and why and what to do now. */
export function refusalText(refusal: Refusal): TroubleText {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `texts` is keyed by code: the function found here takes this very refusal
  const words = texts[refusal.code] as (refusal: Refusal) => TroubleText
  return words(refusal)
}
