import { Button, FileButton, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { Product } from '../../../shared/ipc/products'
import type { Refusal } from '../../../shared/refusal'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { useAct } from '../../lib/act'
import { useKeepAnswer } from '../../lib/queries'
import { t } from '../../words/words'
import { SideCard } from './details-layout'
import { ProductTile } from './product-tile'

const accepted = 'image/png,image/jpeg,image/webp'
/** 1 MB; a larger file is not even read. */
const mostBytes = 1_048_576

/** The picture of a product; it is saved at once when it is chosen. */
export function PictureCard({ product }: { readonly product: Product }) {
  const keep = useKeepAnswer()
  const act = useAct('products.setImage')
  const [tooLarge, setTooLarge] = useState<Refusal>()
  const { productId, name, imageUrl } = product

  const set = async (image: Uint8Array<ArrayBuffer> | null): Promise<void> => {
    const answer = await act.run({ productId, image })
    if (!answer?.ok) return
    keep('products.read', { productId }, answer.value)
    notifications.show({ message: t(image === null ? 'products.picture.removed' : 'products.picture.saved') })
  }
  const choose = async (file: File | null): Promise<void> => {
    if (!file) return
    const isTooLarge = file.size > mostBytes
    setTooLarge(isTooLarge ? { code: 'image-unusable', reason: 'size' } : undefined)
    act.clear()
    if (!isTooLarge) await set(new Uint8Array(await file.arrayBuffer()))
  }
  return (
    <SideCard title={t('products.picture.title')}>
      <Group wrap="nowrap" align="flex-start">
        <ProductTile product={product} size={96} says={t('products.picture.of', { name })} />
        <div>
          <Text size="xs" c="dimmed" mb="xs">
            {t('products.picture.form')}
          </Text>
          <Group gap="xs">
            <FileButton accept={accepted} onChange={(file) => void choose(file)}>
              {(props) => (
                <Button variant="default" loading={act.isBusy} {...props}>
                  {t(imageUrl === null ? 'products.picture.choose' : 'products.picture.change')}
                </Button>
              )}
            </FileButton>
            {imageUrl !== null && (
              <Button variant="subtle" onClick={() => void set(null)}>
                {t('products.picture.remove')}
              </Button>
            )}
          </Group>
        </div>
      </Group>
      <RefusalAlert refusal={tooLarge ?? act.refusal} />
      <ErrorAlert error={act.fault} />
    </SideCard>
  )
}
