import type { CaptureWords } from '../../capture/capture-words'
import { t } from '../../words/words'

/** What pre-entering says in its own words on the capture screen. */
export const allocatingWords: CaptureWords = {
  lines: t('allocation.lines.label'),
  quantity: t('allocation.lines.quantity'),
  noLines: t('allocation.lines.empty'),
  blank: t('allocation.lines.nothing'),
  findProduct: { what: t('allocation.band.findProduct'), hint: t('allocation.band.findProductHint') },
  enterQuantity: { what: t('allocation.band.nothing'), hint: t('allocation.band.nothingHint') },
  ready: (count, isCaptured) =>
    isCaptured && count > 0 ? t('allocation.band.ready', { count }) : t('allocation.band.readyCounted'),
  orCommit: () => t('allocation.band.orDone'),
  commit: t('allocation.done.button'),
  differs: t('allocation.done.differs'),
  undoLine: (count, productName) => t('allocation.undoLine.text', { count, productName }),
}
