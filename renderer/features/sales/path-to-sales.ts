import { t } from '../../words/words'

/** The crumbs above a sales order. */
export const pathToSales = [
  { label: t('navigation.sales') },
  { label: t('navigation.salesOrders'), to: '/sales' },
] as const
