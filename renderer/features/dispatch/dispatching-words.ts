import type { CaptureWords } from '../../capture/capture-words'
import { t } from '../../words/words'

/** What packing says in its own words on the capture screen. */
export const dispatchingWords: CaptureWords = {
  lines: t('dispatch.lines.label'),
  quantity: t('dispatch.lines.quantity'),
  noLines: t('dispatch.lines.empty'),
  blank: t('dispatch.lines.notShipped'),
  expected: t('capture.tabs.expected'),
  findProduct: { what: t('dispatch.band.findProduct'), hint: t('dispatch.band.findProductHint') },
  enterQuantity: { what: t('dispatch.band.enterQuantity'), hint: t('dispatch.band.enterQuantityHint') },
  ready: (count, isCaptured) =>
    t(isCaptured ? 'dispatch.band.ready' : 'dispatch.band.readyCounted', { count }),
  orCommit: (count) => t('dispatch.band.orCommit', { count }),
  commit: t('dispatch.commit.button'),
  differs: t('dispatch.commit.differs'),
  undoLine: (count, productName) => t('dispatch.undoLine.text', { count, productName }),
}
