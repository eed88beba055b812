import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { useSaveWarehouse } from './save-warehouse'
import { SettingSwitch } from './setting-switch'

interface Props {
  readonly name: 'capturePurchases' | 'captureSales'
  /** With its path: the two are called alike. */
  readonly label: string
  readonly isOn: boolean
}

/** *Capture serial numbers*, of purchases or of sales (R4). */
export function CaptureSwitch({ name, label, isOn }: Props) {
  const saving = useSaveWarehouse()
  return (
    <>
      <SettingSwitch
        label={label}
        isOn={isOn}
        isBusy={saving.isBusy}
        onChange={(captures) => saving.save({ [name]: captures })}
      />
      <RefusalAlert refusal={saving.refusal} />
      <ErrorAlert error={saving.fault} />
    </>
  )
}
