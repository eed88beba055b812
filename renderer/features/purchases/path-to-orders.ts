import { t } from '../../words/words'

/** The crumbs above a purchase order. */
export const pathToOrders = [
  { label: t('navigation.purchases') },
  { label: t('navigation.purchaseOrders'), to: '/orders' },
] as const
