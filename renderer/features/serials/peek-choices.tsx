import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ProductId, SerialId } from '../../../shared/values'
import { useAsk } from '../../lib/queries'
import { Serial } from '../../theme/serial'
import { SerialStatusBadge } from '../../theme/status-badge'
import { t } from '../../words/words'
import classes from './peek-choices.module.css'

interface Choosing {
  readonly onChoose: () => void
}

/** A serial number that the scanned code could be. */
export function SerialChoice({ serialId, onChoose }: Choosing & { readonly serialId: SerialId }) {
  const { data } = useAsk('serials.read', { serialId })
  if (!data) return null
  return (
    <ChoiceButton
      onChoose={onChoose}
      title={data.productName}
      beside={<SerialStatusBadge status={data.status} />}
    >
      <Serial text={data.serial} fits />
    </ChoiceButton>
  )
}

/** A product that the scanned code could be. */
export function ProductChoice({ productId, onChoose }: Choosing & { readonly productId: ProductId }) {
  const { data } = useAsk('products.read', { productId })
  if (!data) return null
  return (
    <ChoiceButton onChoose={onChoose} title={data.name} beside={t('serials.peek.product')}>
      {data.sku}
    </ChoiceButton>
  )
}

interface Props extends Choosing {
  readonly title: string
  readonly beside: ReactNode
  readonly children: ReactNode
}

const ChoiceButton = ({ onChoose, title, beside, children }: Props) => (
  <Button
    variant="default"
    fullWidth
    h={64}
    classNames={{ section: classes.beside }}
    fw={400}
    justify="space-between"
    rightSection={beside}
    onClick={onChoose}
  >
    <span className={classes.choice}>
      <strong>{title}</strong>
      <br />
      {children}
    </span>
  </Button>
)
