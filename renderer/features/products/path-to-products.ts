import { t } from '../../words/words'

/** The crumbs above a product. */
export const pathToProducts = [
  { label: t('navigation.products') },
  { label: t('navigation.skuVariations'), to: '/products' },
] as const
