import { Button, Modal, Stack, Text } from '@mantine/core'
import { IconArrowBigRightFilled } from '@tabler/icons-react'
import { useContext, useState } from 'react'
import type { StockCount } from '../../../shared/ipc/counting'
import { CapturingContext } from '../../capture/capturing'
import { focusEntryAfterDialog } from '../../capture/entry-focus'
import { asFault } from '../../lib/station'
import { t } from '../../words/words'
import { useChooseProduct } from './choose-product'
import { ProductField } from './product-field'
import classes from './unknown-goes-to.module.css'

/** Where numbers go that nobody knows: the red arrow stands there. A product's barcode moves it too. */
export function UnknownGoesTo({ count }: { readonly count: StockCount }) {
  const { showTrouble } = useContext(CapturingContext)
  const [isChoosing, setIsChoosing] = useState(false)
  const choose = useChooseProduct(count.stockCountId)
  const chosen = count.products.find(({ productId }) => productId === count.chosenProductId)
  const close = () => {
    setIsChoosing(false)
    focusEntryAfterDialog()
  }
  return (
    <>
      <Button
        size="md"
        variant="default"
        fw={400}
        className={classes.choose}
        leftSection={chosen && <IconArrowBigRightFilled size={22} className={classes.arrow} aria-hidden />}
        onClick={() => setIsChoosing(true)}
      >
        {chosen ? t('counting.unknown.of', { name: chosen.productName }) : t('counting.unknown.none')}
      </Button>
      {isChoosing && (
        <Modal opened onClose={close} title={t('counting.unknown.title')} size="lg" returnFocus={false}>
          <Stack>
            <ProductField
              label={t('counting.start.product')}
              hasFocusAtFirst
              onChoose={(product) => {
                if (!product) return
                choose(product.productId).catch((trouble: unknown) => showTrouble(asFault(trouble)))
                close()
              }}
            />
            <Text c="dimmed">{t('counting.unknown.advice')}</Text>
          </Stack>
        </Modal>
      )}
    </>
  )
}
