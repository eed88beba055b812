import { t } from '../../words/words'

/** The crumbs above a dispatch. */
export const pathToQueue = [
  { label: t('navigation.sales') },
  { label: t('navigation.dispatchQueue'), to: '/dispatch' },
] as const
