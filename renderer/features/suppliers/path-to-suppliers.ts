import { t } from '../../words/words'

/** The crumbs above a supplier. */
export const pathToSuppliers = [
  { label: t('navigation.contacts') },
  { label: t('navigation.suppliers'), to: '/suppliers' },
] as const
