import { Button, Modal, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { Device, PairedScanner } from '../../../shared/paired-scanner'
import { neededText } from '../../form/checks'
import { Asked } from '../../form/asked'
import { DialogFoot } from '../../form/dialog-foot'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { useAsk } from '../../lib/queries'
import { useSaveStation } from '../../lib/settings'
import { t } from '../../words/words'
import { ConnectionFields } from './connection-fields'
import { RoleFields } from './role-fields'
import { type ScannerEntry, entryOf, newEntry, scannerOf } from './scanner-entry'

interface Props {
  readonly scanners: readonly PairedScanner[]
  /** The one that is changed; left out, one is added. */
  readonly changed?: PairedScanner
  readonly onClose: () => void
}

const question = {}

/** Pairs a scanner with this station, or changes how it is known. */
export function ScannerDialog(props: Props) {
  const devices = useAsk('settings.listDevices', question)
  const { changed, onClose } = props
  const title = changed
    ? t('settings.scanners.change', { name: changed.name })
    : t('settings.scanners.addTitle')
  return (
    <Modal opened onClose={onClose} title={title} size="lg">
      <Asked of={devices}>
        {(list) => (
          <ScannerForm
            {...props}
            devices={list}
            isLooking={devices.isFetching}
            onLook={() => void devices.refetch()}
          />
        )}
      </Asked>
    </Modal>
  )
}

interface FormProps extends Props {
  readonly devices: readonly Device[]
  readonly isLooking: boolean
  readonly onLook: () => void
}

function ScannerForm({ scanners, changed, onClose, devices, ...looking }: FormProps) {
  const { save, refusal, fault } = useSaveStation()
  const form = useForm<ScannerEntry>({
    initialValues: changed ? entryOf(changed) : newEntry,
    validate: {
      name: neededText(40),
      device: (device) => (device === null ? t('form.needed') : null),
      operator: (operator, { role }) => (role === 'operator' ? neededText(60)(operator) : null),
    },
  })
  const submit = async (entry: ScannerEntry) => {
    const scanner = scannerOf(entry, devices, changed)
    if (await save({ scanners: withScanner(scanners, scanner) })) onClose()
  }
  return (
    <form onSubmit={form.onSubmit((entry) => void submit(entry))}>
      <Stack>
        <TextInput
          label={t('settings.scanners.name')}
          description={t('settings.scanners.nameWhat')}
          data-autofocus
          maxLength={40}
          {...form.getInputProps('name')}
        />
        <ConnectionFields form={form} devices={devices} changed={changed} {...looking} />
        <RoleFields form={form} />
        <RefusalAlert refusal={refusal} />
        <ErrorAlert error={fault} />
        <DialogFoot onCancel={onClose}>
          <Button size="md" type="submit">
            {t('form.save')}
          </Button>
        </DialogFoot>
      </Stack>
    </form>
  )
}

/** In its place, or at the end. */
const withScanner = (scanners: readonly PairedScanner[], scanner: PairedScanner): PairedScanner[] =>
  scanners.some(({ scannerId }) => scannerId === scanner.scannerId)
    ? scanners.map((other) => (other.scannerId === scanner.scannerId ? scanner : other))
    : [...scanners, scanner]
