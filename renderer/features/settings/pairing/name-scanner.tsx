import { Button, Group, Paper, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import type { PairedScanner } from '../../../../shared/paired-scanner'
import { neededText } from '../../../form/checks'
import { ErrorAlert, RefusalAlert } from '../../../form/trouble-alert'
import { useSaveStation, useSettings } from '../../../lib/settings'
import { call } from '../../../lib/station'
import { t } from '../../../words/words'
import { RoleFields } from '../role-fields'
import { newEntry, roleOf, type ScannerEntry } from '../scanner-entry'

interface Props {
  readonly connection: PairedScanner['connection']
  /** Nothing about it has to be put right. */
  readonly isSound: boolean
  readonly onAgain: () => void
}

/** What the scanner is called and used for; with that it is one of this station. */
export function NameScanner({ connection, isSound, onAgain }: Props) {
  const paired = useSettings().data?.station.scanners
  const { save, refusal, fault } = useSaveStation()
  const navigate = useNavigate()
  const form = useForm<ScannerEntry>({
    initialValues: newEntry,
    validate: {
      name: neededText(40),
      operator: (operator, { role }) => (role === 'operator' ? neededText(60)(operator) : null),
    },
  })
  const submit = async (entry: ScannerEntry) => {
    const name = entry.name.trim()
    const scanner = { scannerId: crypto.randomUUID(), name, role: roleOf(entry), connection }
    // Its device has to be free before it is connected as a scanner of this station.
    await call('pairing.close', {}).catch(() => undefined)
    if (!(await save({ scanners: [...(paired ?? []), scanner] }))) return
    notifications.show({ message: t('pairing.found.saved', { name }) })
    void navigate({ to: '/settings' })
  }
  return (
    <Paper withBorder p="md" bg="var(--raised)">
      <form onSubmit={form.onSubmit((entry) => void submit(entry))}>
        <Stack>
          <TextInput
            label={t('settings.scanners.name')}
            description={t('settings.scanners.nameWhat')}
            maxLength={40}
            {...form.getInputProps('name')}
          />
          <RoleFields form={form} />
          <RefusalAlert refusal={refusal} />
          <ErrorAlert error={fault} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onAgain}>
              {t('pairing.found.startAgain')}
            </Button>
            <Button type="submit" disabled={paired === undefined}>
              {isSound ? t('pairing.found.save') : t('pairing.found.saveAnyway')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  )
}
