import { t } from '../../words/words'
import type { NextStep } from './next-step'
import { expectedOf } from './receipt-counts'

interface NextWords {
  readonly what: string
  readonly hint: string
  /** The key that does it, when one key does. */
  readonly keys?: string
}

/** What to do next, large, and what helps with it. */
export function nextWords(next: NextStep): NextWords {
  if (next.kind === 'find-product')
    return { what: t('receiving.band.findProduct'), hint: t('receiving.band.findProductHint') }
  if (next.kind === 'enter-quantity')
    return { what: t('receiving.band.enterQuantity'), hint: t('receiving.band.enterQuantityHint') }
  if (next.kind === 'commit') return commitWords(next)
  const what = t('receiving.band.scan', { productName: next.line.productName })
  if (next.kind === 'scan') return { what, hint: scanHint(next.line) }
  return { what, hint: t('receiving.band.orCommit', { count: next.line.captured }), keys: 'F10' }
}

const commitWords = ({ units: count, isCaptured }: Extract<NextStep, { kind: 'commit' }>): NextWords => ({
  what: t(isCaptured ? 'receiving.band.ready' : 'receiving.band.readyCounted', { count }),
  hint: t('receiving.band.readyHint'),
  keys: 'F10',
})

function scanHint(line: Parameters<typeof expectedOf>[0]): string {
  const quantity = expectedOf(line)
  if (quantity === null) return t('receiving.band.scanFirst')
  if (line.captured === 0) return t('receiving.band.scanHintExpected', { count: quantity })
  return t('receiving.band.scanHint', { captured: line.captured, quantity })
}
