import { Text } from '@mantine/core'
import { t } from '../words/words'

/** `3 lines, 42 units` */
export const LineTotals = ({ quantities }: { readonly quantities: readonly number[] }) => (
  <Text c="dimmed" className="figures">
    {lineTotals(quantities)}
  </Text>
)

const lineTotals = (quantities: readonly number[]): string =>
  [
    t('order.lines.count', { count: quantities.length }),
    t('order.lines.units', { count: quantities.reduce((sum, quantity) => sum + quantity, 0) }),
  ].join(', ')
