import { t } from '../../words/words'

export const pathToReturns = [
  { label: t('navigation.sales') },
  { label: t('navigation.customerReturns'), to: '/returns' },
] as const
