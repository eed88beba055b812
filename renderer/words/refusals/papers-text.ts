import type { paperRefusals } from '../../../shared/refusals/papers'
import { t } from '../words'
import type { TextOf } from './refusal-words'

type PaperCode = (typeof paperRefusals)[number]['shape']['code']['value']

export const paperTexts: TextOf<PaperCode> = {
  'paper-not-found': () => ({
    title: t('refusals.paper-not-found.title'),
    advice: t('refusals.paper-not-found.advice'),
  }),
  'pdf-not-saved': ({ path, reason }) => ({
    title: t(`refusals.pdf-not-saved-${reason}.title`),
    advice: t(`refusals.pdf-not-saved-${reason}.advice`, { path }),
  }),
  'pdf-not-opened': ({ problem }) => ({
    title: t('refusals.pdf-not-opened.title'),
    advice: t('refusals.pdf-not-opened.advice', { problem }),
  }),
  'no-printer': () => ({
    title: t('refusals.no-printer.title'),
    advice: t('refusals.no-printer.advice'),
  }),
  'printer-gone': ({ printer }) => ({
    title: t('refusals.printer-gone.title', { printer }),
    advice: t('refusals.printer-gone.advice'),
  }),
  'print-failed': ({ problem }) => ({
    title: t('refusals.print-failed.title'),
    advice: t('refusals.print-failed.advice', { problem }),
  }),
}
