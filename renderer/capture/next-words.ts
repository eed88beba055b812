import { t } from '../words/words'
import type { CaptureWords, NextWords } from './capture-words'
import { expectedOf } from './counts'
import type { NextStep } from './next-step'
import type { CaptureLine } from './sheet'

export const commitKey = 'F10'

/** What to do next, in the words of the document where they are its own. */
export function nextWords(next: NextStep, words: CaptureWords): NextWords {
  if (next.kind === 'find-product') return words.findProduct
  if (next.kind === 'enter-quantity') return words.enterQuantity
  if (next.kind === 'commit')
    return { what: words.ready(next.units, next.isCaptured), hint: words.commit, keys: commitKey }
  const what = t('capture.band.scan', { productName: next.line.productName })
  if (next.kind === 'scan') return { what, hint: scanHint(next.line) }
  return { what, hint: words.orCommit(next.line.captured), keys: commitKey }
}

function scanHint(line: CaptureLine): string {
  const quantity = expectedOf(line)
  if (quantity === null) return t('capture.band.scanFirst')
  if (line.captured === 0) return t('capture.band.scanHintExpected', { count: quantity })
  return t('capture.band.scanHint', { captured: line.captured, quantity })
}
