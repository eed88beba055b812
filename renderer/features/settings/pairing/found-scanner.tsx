import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { FoundScanner as Found, Heard } from '../../../../shared/ipc/pairing'
import { t } from '../../../words/words'
import { FindingList } from './finding-list'
import { findingsOf } from './findings'
import { HeardAlert } from './listening'
import { NameScanner } from './name-scanner'

interface Props {
  readonly found: Found
  readonly heard: Heard | null
  readonly onAgain: () => void
}

/** What was recognised, how it is set, and what it is to be called. */
export function FoundScanner({ found, heard, onAgain }: Props) {
  const { readings, connection, pairedAs } = found
  const findings = findingsOf(readings, connection.kind === 'keyboard-wedge')
  const isSound = findings.every(({ tone }) => tone !== 'fix')
  return (
    <Stack>
      <Paper withBorder p="md" bg="var(--raised)">
        <Stack gap="sm">
          <div>
            <Title order={2}>{titleOf(found)}</Title>
            <Text c="dimmed">{placeOf(found)}</Text>
          </div>
          {readings.length === 1 && readings[0]?.code === 'code-128' && (
            <Text fw={600}>{t('pairing.found.scanSecond')}</Text>
          )}
          <HeardAlert heard={heard} />
          <FindingList findings={findings} />
          <Text c="dimmed">{t('pairing.found.again')}</Text>
        </Stack>
      </Paper>
      {pairedAs === null ? (
        <NameScanner connection={connection} isSound={isSound} onAgain={onAgain} />
      ) : (
        <Group justify="flex-end">
          <Button variant="default" onClick={onAgain}>
            {t('pairing.found.startAgain')}
          </Button>
          <Button renderRoot={(props) => <Link to="/settings" {...props} />}>
            {t('pairing.found.toSettings')}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

function titleOf({ connection, deviceName, pairedAs }: Found): string {
  if (pairedAs !== null) return t('pairing.found.already', { name: pairedAs })
  if (connection.kind === 'com-port') return t('pairing.found.port', { name: deviceName ?? connection.path })
  if (connection.kind === 'hid-pos') return t('pairing.found.port', { name: deviceName ?? 'HID' })
  return t('pairing.found.keyboard')
}

function placeOf({ connection, deviceName, pairedAs }: Found): string {
  if (pairedAs !== null) return t('pairing.found.alreadyAdvice')
  if (connection.kind === 'hid-pos') return t('pairing.found.hidWhat')
  if (connection.kind === 'keyboard-wedge') return t('pairing.found.keyboardWhat')
  const { path, baudRate: rate } = connection
  return deviceName === null ? t('pairing.found.rateOnly', { rate }) : t('pairing.found.rate', { path, rate })
}
