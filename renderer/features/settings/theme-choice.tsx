import { SegmentedControl } from '@mantine/core'
import { StationSettings } from '../../../shared/ipc/settings'
import { ErrorAlert } from '../../form/trouble-alert'
import { useSaveStation } from '../../lib/settings'
import { t } from '../../words/words'

const Theme = StationSettings.shape.theme

export function ThemeChoice({ theme }: { readonly theme: StationSettings['theme'] }) {
  const { save, fault } = useSaveStation()
  return (
    <>
      <SegmentedControl
        aria-label={t('settings.theme.label')}
        data={Theme.options.map((value) => ({ value, label: t(`settings.theme.${value}`) }))}
        value={theme}
        onChange={(chosen) => void save({ theme: Theme.parse(chosen) })}
      />
      <ErrorAlert error={fault} />
    </>
  )
}
