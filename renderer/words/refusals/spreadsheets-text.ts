import type { RefusalOf } from '../../../shared/refusal'
import type { spreadsheetRefusals } from '../../../shared/refusals/spreadsheets'
import { numberText } from '../numbers'
import { t } from '../words'
import type { TextOf } from './refusal-words'

type SpreadsheetCode = (typeof spreadsheetRefusals)[number]['shape']['code']['value']

const mebibyte = 1024 * 1024

export const spreadsheetTexts: TextOf<SpreadsheetCode> = {
  'file-empty': () => ({
    title: t('refusals.file-empty.title'),
    advice: t('refusals.file-empty.advice'),
  }),
  'file-damaged': ({ reason, part, line }) => ({
    title: t(`refusals.file-damaged-${reason}.title`, { line: numberText(line ?? 1) }),
    advice: t(`refusals.file-damaged-${reason}.advice`, { part: part ?? '' }),
  }),
  'file-encrypted': () => ({
    title: t('refusals.file-encrypted.title'),
    advice: t('refusals.file-encrypted.advice'),
  }),
  'file-too-large': tooLarge,
  'file-wrong-type': ({ found }) => ({
    title: t(`refusals.file-wrong-type-${found}.title`),
    advice: t(`refusals.file-wrong-type-${found}.advice`),
  }),
  'file-legacy-xls': () => ({
    title: t('refusals.file-legacy-xls.title'),
    advice: t('refusals.file-legacy-xls.advice'),
  }),
  'file-unsupported': ({ format }) => ({
    title: t(`refusals.file-unsupported-${format}.title`),
    advice: t(`refusals.file-unsupported-${format}.advice`),
  }),
  'file-encoding-unknown': () => ({
    title: t('refusals.file-encoding-unknown.title'),
    advice: t('refusals.file-encoding-unknown.advice'),
  }),
  'file-without-rows': ({ sheet }) =>
    sheet === null
      ? { title: t('refusals.file-without-rows.title'), advice: t('refusals.file-without-rows.advice') }
      : {
          title: t('refusals.file-without-rows-sheet.title', { sheet }),
          advice: t('refusals.file-without-rows-sheet.advice'),
        },
  'file-too-slow': ({ seconds }) => ({
    title: t('refusals.file-too-slow.title'),
    advice: t('refusals.file-too-slow.advice', { seconds: numberText(seconds) }),
  }),
  'file-not-read': ({ reason }) => ({
    title: t(`refusals.file-not-read-${reason}.title`),
    advice: t(`refusals.file-not-read-${reason}.advice`),
  }),
  'file-not-saved': ({ path, reason }) => ({
    title: t(`refusals.file-not-saved-${reason}.title`),
    advice: t(`refusals.file-not-saved-${reason}.advice`, { path }),
  }),
}

/** Rows and columns are counted; the other measures are told in megabytes. */
function tooLarge({ measure, limit, found }: RefusalOf<'file-too-large'>) {
  const isCount = measure === 'rows' || measure === 'columns'
  const inWords = (amount: number) => numberText(isCount ? amount : Math.ceil(amount / mebibyte))
  const most = found ?? limit + 1
  return {
    title: t(`refusals.file-too-large-${measure}.title`, { found: inWords(most) }),
    advice: t(`refusals.file-too-large-${measure}.advice`, {
      limit: inWords(limit),
      files: numberText(Math.ceil(most / limit)),
    }),
  }
}
