import { t } from '../words/words'

/** For `useForm({ validate })`: a text that must be there and fit. White space around it does not count. */
export const neededText =
  (most: number) =>
  (text: string): string | null =>
    text.trim() === '' ? t('form.needed') : fittingText(most)(text)

/** For `useForm({ validate })`: a text that may be empty and must fit. */
export const fittingText =
  (most: number) =>
  (text: string): string | null =>
    text.trim().length > most ? t('form.tooLong', { most }) : null
