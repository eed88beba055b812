import { Select } from '@mantine/core'
import { ErrorAlert } from '../../form/trouble-alert'
import { t } from '../../words/words'
import { useSaveWarehouse } from './save-warehouse'

const names = new Intl.DisplayNames('en', { type: 'currency' })

/** `EUR · Euro`, by code. */
const currencies = Intl.supportedValuesOf('currency').map((code) => ({
  value: code,
  label: `${code} · ${names.of(code) ?? code}`,
}))

/** The currency of all prices. */
export function CurrencyChoice({ currency }: { readonly currency: string }) {
  const { save, isBusy, fault } = useSaveWarehouse()
  return (
    <>
      <Select
        aria-label={t('settings.currency.label')}
        w={272}
        searchable
        nothingFoundMessage={t('settings.currency.nothing')}
        maxDropdownHeight={320}
        data={currencies}
        value={currency}
        disabled={isBusy}
        allowDeselect={false}
        onChange={(chosen) => {
          if (chosen !== null && chosen !== currency) save({ currency: chosen })
        }}
      />
      <ErrorAlert error={fault} />
    </>
  )
}
