import { Button, Group, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { mostScanners, type PairedScanner } from '../../../shared/paired-scanner'
import { useDesk } from '../../lib/desk'
import { t } from '../../words/words'
import { RemoveScanner } from './remove-scanner'
import { ScannerDialog } from './scanner-dialog'
import { GivenScanner, ScannerRow } from './scanner-row'

type Asked =
  | { readonly kind: 'add' }
  | { readonly kind: 'change' | 'remove'; readonly scanner: PairedScanner }

/** The scanners that this station listens to: which they are, how they are, and what each sent last. */
export function ScannerList({ scanners }: { readonly scanners: readonly PairedScanner[] }) {
  const desk = useDesk().data?.scanners ?? []
  const [asked, setAsked] = useState<Asked>()
  const close = () => setAsked(undefined)
  const given = desk.filter(({ scannerId }) => !scanners.some((paired) => paired.scannerId === scannerId))
  return (
    <Stack gap="xs" w={440}>
      {scanners.length === 0 && given.length === 0 && <Text>{t('settings.scanners.none')}</Text>}
      {scanners.map((scanner) => (
        <ScannerRow
          key={scanner.scannerId}
          scanner={scanner}
          present={desk.find(({ scannerId }) => scannerId === scanner.scannerId)}
          onChange={() => setAsked({ kind: 'change', scanner })}
          onRemove={() => setAsked({ kind: 'remove', scanner })}
        />
      ))}
      {given.map((scanner) => (
        <GivenScanner key={scanner.scannerId} present={scanner} />
      ))}
      {scanners.length < mostScanners && (
        <Group gap="xs">
          <Button
            leftSection={<IconPlus size={18} aria-hidden />}
            renderRoot={(props) => <Link to="/settings/scanners/new" {...props} />}
          >
            {t('settings.scanners.add')}
          </Button>
          <Button variant="default" onClick={() => setAsked({ kind: 'add' })}>
            {t('settings.scanners.addByHand')}
          </Button>
        </Group>
      )}
      {asked?.kind === 'add' && <ScannerDialog scanners={scanners} onClose={close} />}
      {asked?.kind === 'change' && (
        <ScannerDialog scanners={scanners} changed={asked.scanner} onClose={close} />
      )}
      {asked?.kind === 'remove' && (
        <RemoveScanner scanners={scanners} scanner={asked.scanner} onClose={close} />
      )}
    </Stack>
  )
}
