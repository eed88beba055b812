import { t } from '../../words/words'

export const pathToCounts = [
  { label: t('navigation.inventoryControl') },
  { label: t('navigation.stockCounts'), to: '/counts' },
] as const
