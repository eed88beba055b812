import { Group, HoverCard, Stack, Text, UnstyledButton } from '@mantine/core'
import type { DeskState, Scanner } from '../../shared/ipc/scanning'
import { useDesk } from '../lib/desk'
import { roleText } from '../scanning/role-text'
import { shownState, troubleText } from '../scanning/scanner-trouble'
import { t } from '../words/words'
import { ScannerDot } from './scanner-dot'
import classes from './scanner-light.module.css'
import { lightWords, mostUrgentFirst } from './scanner-urgency'

/** The scanners of this station, a dot each, and the words of the worst; what to do stands behind it. */
export function ScannerLight() {
  const desk = useDesk()
  return desk.data ? <Light desk={desk.data} /> : null
}

function Light({ desk }: { readonly desk: DeskState }) {
  const scanners = mostUrgentFirst(desk.scanners)
  const kind = scanners[0]?.state.kind ?? 'none'
  const waiting = desk.waiting > 0 ? `, ${t('shell.scanner.waiting', { count: desk.waiting })}` : ''
  const words = `${lightWords(scanners)}${waiting}`
  return (
    <HoverCard width={360} position="bottom-end" withinPortal>
      <HoverCard.Target>
        <UnstyledButton className={classes.light} data-kind={kind} aria-label={words}>
          <span className={classes.dots}>
            {scanners.length === 0 && <ScannerDot kind="none" />}
            {scanners.map(({ scannerId, state }) => (
              <ScannerDot key={scannerId} kind={state.kind} />
            ))}
          </span>
          <output className={classes.words}>{words}</output>
        </UnstyledButton>
      </HoverCard.Target>
      <HoverCard.Dropdown>
        <Stack gap="xs">
          {desk.scanners.length === 0 && <Text>{t('shell.scanner.chooseOne')}</Text>}
          {desk.scanners.map((scanner) => (
            <ScannerLine key={scanner.scannerId} scanner={scanner} />
          ))}
        </Stack>
      </HoverCard.Dropdown>
    </HoverCard>
  )
}

function ScannerLine({ scanner }: { readonly scanner: Scanner }) {
  const { name, role, state } = scanner
  const trouble = troubleText(scanner)
  return (
    <div>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text fw={600} className={classes.name}>
          {name}
        </Text>
        <Group gap="xs" wrap="nowrap">
          <ScannerDot kind={state.kind} />
          {t(`shell.scanner.states.${shownState(state)}`)}
        </Group>
      </Group>
      {role.kind !== 'any' && (
        <Text size="xs" c="dimmed">
          {roleText(role)}
        </Text>
      )}
      {trouble && <Text size="xs">{trouble}</Text>}
    </div>
  )
}
