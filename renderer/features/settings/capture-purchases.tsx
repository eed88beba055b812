import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { t } from '../../words/words'
import { SettingSwitch } from './setting-switch'
import { useSaveWarehouse } from './save-warehouse'

/** *Purchases > Options > Capture serial numbers* (R4). */
export function CapturePurchases({ isOn }: { readonly isOn: boolean }) {
  const saving = useSaveWarehouse()
  return (
    <>
      <SettingSwitch
        label={t('settings.capturePurchases.label')}
        isOn={isOn}
        isBusy={saving.isBusy}
        onChange={(capturePurchases) => saving.save({ capturePurchases })}
      />
      <RefusalAlert refusal={saving.refusal} />
      <ErrorAlert error={saving.fault} />
    </>
  )
}
