import { Group, HoverCard, Stack, Text, UnstyledButton } from '@mantine/core'
import type { DeskState, Scanner } from '../../shared/ipc/scanning'
import { useDesk } from '../lib/desk'
import { t } from '../words/words'
import classes from './scanner-light.module.css'

/** The scanners of this station as one dot and its words; what is wrong and what to do stands behind it. */
export function ScannerLight() {
  const desk = useDesk()
  return desk.data ? <Light desk={desk.data} /> : null
}

function Light({ desk }: { readonly desk: DeskState }) {
  const { scanners } = desk
  const shown = mostUrgent(scanners)
  const kind = shown?.state.kind ?? 'none'
  const waiting = desk.waiting > 0 ? `, ${t('shell.scanner.waiting', { count: desk.waiting })}` : ''
  const words = `${t(`shell.scanner.${kind}`)}${waiting}`
  return (
    <HoverCard width={360} position="bottom-end" withinPortal>
      <HoverCard.Target>
        <UnstyledButton className={classes.light} data-kind={kind} aria-label={words}>
          <span className={classes.dot} aria-hidden />
          <output>{words}</output>
        </UnstyledButton>
      </HoverCard.Target>
      <HoverCard.Dropdown>
        <Stack gap="xs">
          {scanners.length === 0 && <Text>{t('shell.scanner.chooseOne')}</Text>}
          {scanners.map((scanner) => (
            <ScannerLine key={scanner.scannerId} scanner={scanner} />
          ))}
        </Stack>
      </HoverCard.Dropdown>
    </HoverCard>
  )
}

function ScannerLine({ scanner: { name, state } }: { readonly scanner: Scanner }) {
  return (
    <div>
      <Group justify="space-between" wrap="nowrap">
        <Text fw={600}>{name}</Text>
        <Text>{t(`shell.scanner.${state.kind}`)}</Text>
      </Group>
      {'reason' in state && <Text size="xs">{t(`shell.scanner.reasons.${state.reason}`)}</Text>}
    </div>
  )
}

const urgency = ['lost', 'unavailable', 'connecting', 'connected'] as const

/** A keyboard wedge is always there; it counts only when nothing else does. */
function mostUrgent(scanners: readonly Scanner[]): Scanner | undefined {
  const own = scanners.filter(({ kind }) => kind !== 'keyboard-wedge')
  return (own.length > 0 ? own : [...scanners]).toSorted(
    (one, other) => urgency.indexOf(one.state.kind) - urgency.indexOf(other.state.kind),
  )[0]
}
