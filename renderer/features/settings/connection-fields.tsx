import { Button, Group, Select } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconRefresh } from '@tabler/icons-react'
import { type Device, type PairedScanner, Suffix } from '../../../shared/paired-scanner'
import { t } from '../../words/words'
import { type ScannerEntry, typing } from './scanner-entry'
import { connectionText, deviceText } from './scanner-text'

const baudRates = [1200, 2400, 4800, 9600, 19_200, 38_400, 57_600, 115_200].map(String)

interface Props {
  readonly form: UseFormReturnType<ScannerEntry>
  readonly devices: readonly Device[]
  readonly changed: PairedScanner | undefined
  readonly isLooking: boolean
  readonly onLook: () => void
}

/** Which device it is, of those that are plugged in, and how it talks. */
export function ConnectionFields({ form, devices, changed, isLooking, onLook }: Props) {
  const { device } = form.values
  return (
    <>
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <Select
          label={t('settings.scanners.device')}
          description={t('settings.scanners.deviceWhat')}
          data={choices(devices, changed)}
          allowDeselect={false}
          flex={1}
          {...form.getInputProps('device')}
        />
        <Button
          variant="subtle"
          leftSection={<IconRefresh size={18} aria-hidden />}
          loading={isLooking}
          onClick={onLook}
        >
          {t('settings.scanners.lookAgain')}
        </Button>
      </Group>
      {device !== null && device !== typing && (
        <Group gap="xs" align="flex-end" grow>
          <Select
            label={t('settings.scanners.baud')}
            description={t('settings.scanners.baudWhat')}
            data={baudRates}
            allowDeselect={false}
            {...form.getInputProps('baudRate')}
          />
          <Select
            label={t('settings.scanners.suffix')}
            description={t('settings.scanners.suffixWhat')}
            data={Suffix.options.map((value) => ({ value, label: t(`settings.scanners.suffixes.${value}`) }))}
            allowDeselect={false}
            {...form.getInputProps('suffix')}
          />
        </Group>
      )}
    </>
  )
}

/** What is plugged in, and what the scanner is connected with, plugged in or not. */
function choices(devices: readonly Device[], changed: PairedScanner | undefined) {
  const listed = devices.map((device) => ({ value: device.path, label: deviceText(device) }))
  const before = changed?.connection
  const isMissing = before?.kind === 'com-port' && !devices.some(({ path }) => path === before.path)
  const missing = isMissing
    ? [
        {
          value: before.path,
          label: t('settings.scanners.notListed', { device: connectionText(before) }),
        },
      ]
    : []
  return [...listed, ...missing, { value: typing, label: t('settings.scanners.typing') }]
}
