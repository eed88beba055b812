import { t } from '../../words/words'

/** The crumbs above a customer. */
export const pathToCustomers = [
  { label: t('navigation.contacts') },
  { label: t('navigation.customers'), to: '/customers' },
] as const
