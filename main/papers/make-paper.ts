import type { PaperContent } from './content'
import { invoicePaper } from './invoice'
import { packingSlipPaper } from './packing-slip'
import { pickListPaper } from './pick-list'
import type { PaperPage } from './sheet'
import type { PaperWords } from './words/paper-words'

/** A paper as it is printed, from what it says. */
export function makePaper(content: PaperContent, words: PaperWords): PaperPage {
  if (content.kind === 'packing-slip') return packingSlipPaper(content, words)
  return content.kind === 'pick-list' ? pickListPaper(content, words) : invoicePaper(content, words)
}
