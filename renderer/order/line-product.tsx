import { Group, Text } from '@mantine/core'
import { IconCheck, IconMinus } from '@tabler/icons-react'
import { Serial } from '../theme/serial'
import { t } from '../words/words'
import classes from './lines.module.css'

/** Which product a line is about. */
export const LineProduct = ({
  line: { sku, productName },
}: {
  readonly line: { readonly sku: string; readonly productName: string }
}) => (
  <div className={classes.product}>
    <Text>{productName}</Text>
    <Text size="xs" c="dimmed">
      <Serial text={sku} />
    </Text>
  </div>
)

/** Yes or no, as a word and a sign. */
export function SerialsWord({ isYes }: { readonly isYes: boolean }) {
  const Sign = isYes ? IconCheck : IconMinus
  return (
    <Group gap={6} wrap="nowrap" {...(!isYes && { c: 'dimmed' })}>
      <Sign size={18} aria-hidden />
      {isYes ? t('order.lines.yes') : t('order.lines.no')}
    </Group>
  )
}
