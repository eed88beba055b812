import type { importingRefusals } from '../../../shared/refusals/importing'
import { momentText } from '../moments'
import { t } from '../words'
import type { TextOf } from './refusal-words'

type ImportingCode = (typeof importingRefusals)[number]['shape']['code']['value']

/** What is wrong with a row comes in words; a title ends without a full stop. */
const inItsWords = ({ what, advice }: { readonly what: string; readonly advice: string }) => ({
  title: what.replace(/\.$/u, ''),
  advice,
})

export const importingTexts: TextOf<ImportingCode> = {
  'spreadsheet-column-missing': ({ missing, found }) => ({
    title: t('refusals.spreadsheet-column-missing.title', { missing: missing.join(', ') }),
    advice:
      found.length === 0
        ? t('refusals.spreadsheet-column-missing.advice_nothing')
        : t('refusals.spreadsheet-column-missing.advice', { found: found.join(', ') }),
  }),
  'spreadsheet-column-twice': ({ title, columns }) => ({
    title: t('refusals.spreadsheet-column-twice.title', { title }),
    advice: t('refusals.spreadsheet-column-twice.advice', { columns: columns.join(', ') }),
  }),
  'import-not-open': () => ({
    title: t('refusals.import-not-open.title'),
    advice: t('refusals.import-not-open.advice'),
  }),
  'import-cancelled': () => ({
    title: t('refusals.import-cancelled.title'),
    advice: t('refusals.import-cancelled.advice'),
  }),
  'import-has-refused-rows': ({ refused: count, good }) => ({
    title: t('refusals.import-has-refused-rows.title', { count }),
    advice: t('refusals.import-has-refused-rows.advice', { good }),
  }),
  'import-switches-off': ({ products: count, onHand }) => ({
    title: t('refusals.import-switches-off.title', { count }),
    advice: t('refusals.import-switches-off.advice', { onHand }),
  }),
  'import-out-of-date': ({ row }) => ({
    title: t('refusals.import-out-of-date.title'),
    advice: t('refusals.import-out-of-date.advice', { row }),
  }),
  'import-changes-nothing': () => ({
    title: t('refusals.import-changes-nothing.title'),
    advice: t('refusals.import-changes-nothing.advice'),
  }),
  'column-set-name-taken': ({ name }) => ({
    title: t('refusals.column-set-name-taken.title', { name }),
    advice: t('refusals.column-set-name-taken.advice'),
  }),
  'import-not-found': () => ({
    title: t('refusals.import-not-found.title'),
    advice: t('refusals.import-not-found.advice'),
  }),
  'import-undone-already': ({ fileName, operator, at }) => ({
    title: t('refusals.import-undone-already.title', { fileName }),
    advice: t('refusals.import-undone-already.advice', { operator, when: momentText(at) }),
  }),
  'import-not-undoable': ({ fileName, about }) => ({
    title: t('refusals.import-not-undoable.title', { fileName }),
    advice: t('refusals.import-not-undoable.advice', { about }),
  }),
  'import-in-use': ({ fileName, count, first }) => {
    const said = first.map(({ what, why }) => t(`refusals.import-in-use.${why}`, { what })).join('; ')
    const more = count - first.length
    return {
      title: t('refusals.import-in-use.title', { count, fileName }),
      advice:
        more > 0
          ? t('refusals.import-in-use.advice_more', { first: said, more })
          : t('refusals.import-in-use.advice', { first: said }),
    }
  },
  'export-cancelled': () => ({
    title: t('refusals.export-cancelled.title'),
    advice: t('refusals.export-cancelled.advice'),
  }),
  'list-row-unusable': inItsWords,
  'list-row-doubtful': inItsWords,
}
