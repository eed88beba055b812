import { ActionIcon, Tooltip, useMantineColorScheme } from '@mantine/core'
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { useEffect } from 'react'
import type { StationSettings } from '../../shared/ipc/settings'
import { useSaveStation } from '../lib/settings'
import { t } from '../words/words'

type Theme = StationSettings['theme']

const next: Record<Theme, Theme> = { auto: 'light', light: 'dark', dark: 'auto' }
const icons = { auto: IconDeviceDesktop, light: IconSun, dark: IconMoon }

/** Light, dark, or as the computer has it; kept with the settings of this station. */
export function ThemeSwitch({ theme }: { readonly theme: Theme }) {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const { save } = useSaveStation()
  useEffect(() => {
    // Setting it restyles the whole page, and the setter is a new one with every drawing.
    if (colorScheme !== theme) setColorScheme(theme)
  }, [theme, colorScheme, setColorScheme])
  const label = t('shell.header.theme', { theme: t(`shell.header.themes.${theme}`) })
  const Icon = icons[theme]
  return (
    <Tooltip label={label}>
      <ActionIcon
        color="gray"
        c="var(--mantine-color-text)"
        aria-label={label}
        onClick={() => void save({ theme: next[theme] })}
      >
        <Icon size={20} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
