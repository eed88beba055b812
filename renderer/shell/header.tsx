import { Button, Group, Text } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useSettings } from '../lib/settings'
import { t } from '../words/words'
import { Keys } from './keys-dialog'
import { Operator } from './operator'
import { ScannerLight } from './scanner-light'
import { ThemeSwitch } from './theme-switch'
import classes from './header.module.css'

interface Props {
  readonly onGo: () => void
  readonly onKeys: () => void
}

export function Header({ onGo, onKeys }: Props) {
  const station = useSettings().data?.station
  return (
    <Group h="100%" px="md" justify="space-between" wrap="nowrap">
      <Group gap="lg" wrap="nowrap" className={classes.left}>
        <Text fw={600} className={classes.station} title={station?.stationName}>
          {station?.stationName ?? ''}
        </Text>
        <Button
          variant="default"
          c="dimmed"
          fw={400}
          leftSection={<IconSearch size={18} aria-hidden />}
          rightSection={<Keys combination="mod+K" />}
          onClick={onGo}
        >
          {t('shell.go.button')}
        </Button>
        <Button
          variant="default"
          c="dimmed"
          fw={400}
          ml={-12}
          rightSection={<Keys combination="F1" />}
          onClick={onKeys}
        >
          {t('shell.keys.button')}
        </Button>
      </Group>
      <Group gap="xs" wrap="nowrap">
        <ScannerLight />
        {station && <Operator operator={station.operator} />}
        {station && <ThemeSwitch theme={station.theme} />}
      </Group>
    </Group>
  )
}
