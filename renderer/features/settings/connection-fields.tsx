import { Button, Group, Select } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconRefresh } from '@tabler/icons-react'
import { AtHid } from '../../../shared/hid-scanner'
import { type Device, type PairedScanner, Suffix } from '../../../shared/paired-scanner'
import { t } from '../../words/words'
import { canBeChosen, keyOf, type ScannerEntry, typing } from './scanner-entry'
import { connectionText, deviceText } from './scanner-text'
import { WrongModes } from './wrong-modes'

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
  const kind = kindOf(form.values.device, devices, changed)
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
      <WrongModes devices={devices} />
      {kind === 'hid-pos' && (
        <Select
          label={t('settings.scanners.profile')}
          description={t('settings.scanners.profileWhat')}
          data={choosableProfiles.map((value) => ({
            value,
            label: t(`settings.scanners.profiles.${value}`),
          }))}
          allowDeselect={false}
          {...form.getInputProps('profile')}
        />
      )}
      {kind === 'com-port' && (
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

/** IBM's kind goes with its mode, and is no choice. */
const choosableProfiles = AtHid.shape.profile.exclude(['ibm-oem']).options

/** What there is to set of the chosen device. */
function kindOf(chosen: string | null, devices: readonly Device[], changed: PairedScanner | undefined) {
  const device = devices.find((listed) => keyOf(listed) === chosen)
  if (device) return device.kind === 'hid' ? device.mode : device.kind
  const before = changed?.connection
  if (!before || keyOf(before) !== chosen) return undefined
  return before.kind === 'hid-pos' && before.profile === 'ibm-oem' ? 'ibm' : before.kind
}

/** What is plugged in and can be read, and what the scanner is connected with, plugged in or not. */
function choices(devices: readonly Device[], changed: PairedScanner | undefined) {
  const listed = devices
    .filter(canBeChosen)
    .map((device) => ({ value: keyOf(device), label: deviceText(device) }))
  const before = changed?.connection
  const isListed = before && [typing, ...listed.map(({ value }) => value)].includes(keyOf(before))
  const missing =
    before && !isListed
      ? [
          {
            value: keyOf(before),
            label: t('settings.scanners.notListed', { device: connectionText(before) }),
          },
        ]
      : []
  return [...listed, ...missing, { value: typing, label: t('settings.scanners.typing') }]
}
