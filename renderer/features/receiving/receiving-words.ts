import type { CaptureWords } from '../../capture/capture-words'
import { t } from '../../words/words'

/** What receiving says in its own words on the capture screen. */
export const receivingWords: CaptureWords = {
  lines: t('receiving.lines.label'),
  quantity: t('receiving.lines.quantity'),
  noLines: t('receiving.lines.empty'),
  blank: t('receiving.lines.notReceived'),
  expected: t('receiving.manifest.tab'),
  findProduct: { what: t('receiving.band.findProduct'), hint: t('receiving.band.findProductHint') },
  enterQuantity: { what: t('receiving.band.enterQuantity'), hint: t('receiving.band.enterQuantityHint') },
  ready: (count, isCaptured) =>
    t(isCaptured ? 'receiving.band.ready' : 'receiving.band.readyCounted', { count }),
  orCommit: (count) => t('receiving.band.orCommit', { count }),
  commit: t('receiving.commit.button'),
  differs: t('receiving.commit.differs'),
  undoLine: (count, productName) => t('receiving.undoLine.text', { count, productName }),
  captureBeyond: (count) => t('receiving.many.takeOver', { count }),
}
