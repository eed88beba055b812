import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { percentOf, rateOf, TaxRateInput, type Typed } from '../../form/tax-rate-input'
import { ErrorAlert } from '../../form/trouble-alert'
import { t } from '../../words/words'
import { useSaveWarehouse } from './save-warehouse'

/** What a new line of a sales order starts with. */
export function DefaultTaxRate({ taxRate }: { readonly taxRate: number }) {
  const { save, isBusy, fault } = useSaveWarehouse()
  const [percent, setPercent] = useState<Typed>(percentOf(taxRate))
  const wanted = rateOf(percent)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save({ defaultTaxRate: wanted })
      }}
    >
      <Group gap="xs" wrap="nowrap">
        <TaxRateInput
          aria-label={t('settings.defaultTaxRate.label')}
          w={120}
          value={percent}
          onChange={setPercent}
        />
        {wanted !== taxRate && (
          <Button type="submit" loading={isBusy}>
            {t('form.save')}
          </Button>
        )}
      </Group>
      <ErrorAlert error={fault} />
    </form>
  )
}
