import { Alert, Stack, Text } from '@mantine/core'
import { type HidMode, isReadableMode } from '../../../shared/hid-scanner'
import type { Device } from '../../../shared/paired-scanner'
import { t } from '../../words/words'
import { hidText } from './scanner-text'

/** Scanners that are plugged in and cannot be chosen as they are set now, with what to do about it. */
export function WrongModes({ devices }: { readonly devices: readonly Device[] }) {
  const wrong = devices.flatMap((device) =>
    device.kind === 'hid' && !isReadableMode(device.mode) ? [device] : [],
  )
  if (wrong.length === 0) return null
  return (
    <Alert color="gray" title={t('settings.scanners.otherModes')}>
      <Stack gap="xs">
        {wrong.map((device) => (
          <div key={`${device.mode} ${hidText(device)}`}>
            <Text fw={600}>{hidText(device)}</Text>
            <Text>{fixOf(device.mode)}</Text>
          </div>
        ))}
      </Stack>
    </Alert>
  )
}

const fixOf = (mode: HidMode): string =>
  mode === 'snapi' ? t('settings.scanners.fixes.snapi') : t('settings.scanners.fixes.keyboard')
