import { Button } from '@mantine/core'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { t } from '../../words/words'
import type { ProductSaving } from './use-product-saving'

/** Why a product was not saved, when that is about no single field. */
export function SavingTrouble({ saving: { refusal, fault, reload } }: { readonly saving: ProductSaving }) {
  if (refusal?.code === 'tracking-off-unconfirmed') return null
  return (
    <>
      <RefusalAlert refusal={refusal}>
        {refusal?.code === 'changed-elsewhere' && (
          <Button variant="default" onClick={reload}>
            {t('form.reload')}
          </Button>
        )}
      </RefusalAlert>
      <ErrorAlert error={fault} />
    </>
  )
}
