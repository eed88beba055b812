import { Button } from '@mantine/core'
import type { Product } from '../../../shared/ipc/products'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { useStartCount } from '../../lib/start-count'
import { t } from '../../words/words'

/** Counts the units of this product by their serial numbers, or goes on with the count that is open. */
export function CountProduct({ product: { productId, name } }: { readonly product: Product }) {
  const { start, isBusy, refusal, fault } = useStartCount()
  return (
    <>
      <Button
        variant="default"
        loading={isBusy}
        aria-label={t('counting.start.ofProductLabel', { name })}
        onClick={() => void start(productId)}
      >
        {t('counting.start.ofProduct')}
      </Button>
      <RefusalAlert refusal={refusal} />
      <ErrorAlert error={fault} />
    </>
  )
}
