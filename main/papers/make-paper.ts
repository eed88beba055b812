import type { PaperContent } from './content'
import { invoicePaper } from './invoice'
import { packingSlipPaper } from './packing-slip'
import { pickListPaper } from './pick-list'
import type { PaperPage } from './sheet'
import type { PaperWords } from './words/paper-words'

/** A paper as it is printed, from what it says. */
export async function makePaper(content: PaperContent, words: PaperWords): Promise<PaperPage> {
  if (content.kind === 'packing-slip') return packingSlipPaper(content, words)
  if (content.kind === 'pick-list') return pickListPaper(content, words)
  // What makes symbols is large, and loaded when the first one is asked for.
  if (content.kind === 'command-barcodes') return (await import('./command-sheet')).commandSheet(words)
  if (content.kind === 'test-page') return (await import('./test-page')).testPage(words)
  return invoicePaper(content, words)
}
