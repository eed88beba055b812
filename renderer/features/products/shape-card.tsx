import { Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { Product, SerialShapeOfProduct } from '../../../shared/ipc/products'
import { Asked } from '../../form/asked'
import { useAsk } from '../../lib/queries'
import { Serial } from '../../theme/serial'
import { t } from '../../words/words'
import { SideCard } from './details-layout'
import { ShapeDialog } from './shape-dialog'
import { shapeText } from './shape-text'

/** What new serial numbers of a product are held against: the usual sign of a wrong barcode is another shape. */
export function ShapeCard({ product: { productId, name } }: { readonly product: Product }) {
  const asked = useAsk('products.readSerialShape', { productId })
  const [isChanging, changing] = useDisclosure()
  return (
    <SideCard title={t('products.shape.title')}>
      <Asked of={asked}>
        {(kept) => (
          <>
            <InWords kept={kept} />
            <Button variant="default" fullWidth mt="sm" onClick={changing.open}>
              {t('products.shape.change')}
            </Button>
            {isChanging && (
              <ShapeDialog productId={productId} productName={name} kept={kept} onClose={changing.close} />
            )}
          </>
        )}
      </Asked>
    </SideCard>
  )
}

function InWords({ kept: { rule, learned, learnedFrom } }: { readonly kept: SerialShapeOfProduct }) {
  if (rule.kind === 'off') return <Text>{t('products.shape.off')}</Text>
  if (rule.kind === 'fixed')
    return (
      <>
        <Text>{shapeText(rule.shape)}</Text>
        <Text size="xs" c="dimmed">
          {t('products.shape.fixed')}
        </Text>
      </>
    )
  if (!learned) return <Text c="dimmed">{t('products.shape.nothingYet')}</Text>
  return (
    <>
      <Text>{shapeText(learned)}</Text>
      {learned.checkDigit && <Text>{t(`products.shape.checkDigit.${learned.checkDigit}`)}</Text>}
      <Text size="xs" c="dimmed">
        {t('products.shape.learned', { count: learnedFrom })} <Serial text={learned.example} fits />
      </Text>
    </>
  )
}
