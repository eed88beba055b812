import { Text } from '@mantine/core'
import { t } from '../../words/words'
import type { PackingLine } from './dispatch-sheet'

/** What this dispatch leaves behind: it stays on the order. */
export function BackOrder({ lines }: { readonly lines: readonly PackingLine[] }) {
  const count = lines.reduce((units, line) => units + line.outstanding - (line.quantityToShip ?? 0), 0)
  if (count <= 0) return null
  return (
    <Text component="output" c="dimmed" className="figures">
      {t('dispatch.head.backOrder', { count })}
    </Text>
  )
}
