import { ErrorAlert } from '../../form/trouble-alert'
import { useSaveStation } from '../../lib/settings'
import { t } from '../../words/words'
import { NameField } from './name-field'
import { SettingSwitch } from './setting-switch'

export function StationName({ name }: { readonly name: string }) {
  const { save, fault } = useSaveStation()
  return (
    <NameField
      label={t('settings.stationName.label')}
      name={name}
      fault={fault}
      onSave={(stationName) => void save({ stationName })}
    />
  )
}

export function Operator({ name }: { readonly name: string }) {
  const { save, fault } = useSaveStation()
  return (
    <NameField
      label={t('settings.operator.label')}
      name={name}
      fault={fault}
      onSave={(operator) => void save({ operator })}
    />
  )
}

export function Sounds({ isOn }: { readonly isOn: boolean }) {
  const { save, fault } = useSaveStation()
  return (
    <>
      <SettingSwitch
        label={t('settings.sound.label')}
        isOn={isOn}
        onChange={(soundIsOn) => void save({ soundIsOn })}
      />
      <ErrorAlert error={fault} />
    </>
  )
}
