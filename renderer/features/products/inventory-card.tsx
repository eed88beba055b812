import { Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { Product } from '../../../shared/ipc/products'
import { numberText } from '../../words/numbers'
import { t } from '../../words/words'
import { AdjustDialog } from './adjust-dialog'
import { SideCard } from './details-layout'
import classes from './inventory-card.module.css'

interface Props {
  readonly product: Product
  readonly onGive: () => void
}

/** What is on hand of a product. */
export function InventoryCard({ product, onGive }: Props) {
  const [isAdjusting, adjusting] = useDisclosure()
  const { currentInventory, freeInventory, withSerialNumber, withoutSerialNumber, unit } = product
  return (
    <SideCard title={t('products.inventory.title')}>
      <dl className={classes.figures}>
        <Figure name={t('products.inventory.current')} count={currentInventory} unit={unit} />
        <Figure name={t('products.inventory.reserved')} count={product.reserved} unit={unit} />
        <Figure name={t('products.inventory.free')} count={freeInventory} unit={unit} />
        {product.hasSerialNumbers && (
          <>
            <Figure name={t('products.inventory.withSerial')} count={withSerialNumber} unit={unit} />
            <Figure name={t('products.inventory.withoutSerial')} count={withoutSerialNumber} unit={unit} />
          </>
        )}
        {product.blocked > 0 && (
          <Figure name={t('products.inventory.blocked')} count={product.blocked} unit={unit} />
        )}
      </dl>
      {product.leftUnnamed > 0 && (
        <Text mt="sm">{t('products.leftUnnamed', { count: product.leftUnnamed })}</Text>
      )}
      {withoutSerialNumber > 0 && (
        <Button variant="default" fullWidth mt="sm" onClick={onGive}>
          {t('products.giveNumbers')}
        </Button>
      )}
      <Button variant="default" fullWidth mt="sm" onClick={adjusting.open}>
        {t('units.without.open')}
      </Button>
      {isAdjusting && <AdjustDialog product={product} onClose={adjusting.close} />}
    </SideCard>
  )
}

const Figure = ({
  name,
  count,
  unit,
}: {
  readonly name: string
  readonly count: number
  readonly unit: string
}) => (
  <div className={classes.figure}>
    <dt>{name}</dt>
    <dd>
      <span className={classes.count}>{numberText(count)}</span> {unit}
    </dd>
  </div>
)
