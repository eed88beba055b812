import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { t } from '../../words/words'
import { useSaveWarehouse } from './save-warehouse'
import { SettingSwitch } from './setting-switch'

/** Widens R1 to the whole warehouse; refused while two products share a number on hand. */
export function SerialsUnique({ isOn }: { readonly isOn: boolean }) {
  const saving = useSaveWarehouse()
  return (
    <>
      <SettingSwitch
        label={t('settings.serialsUnique.label')}
        isOn={isOn}
        isBusy={saving.isBusy}
        onChange={(serialsUniqueInWarehouse) => saving.save({ serialsUniqueInWarehouse })}
      />
      <RefusalAlert refusal={saving.refusal} />
      <ErrorAlert error={saving.fault} />
    </>
  )
}
