import { ActionIcon, Group, Text } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Scanner } from '../../../shared/ipc/scanning'
import type { PairedScanner } from '../../../shared/paired-scanner'
import { roleText } from '../../scanning/role-text'
import { shownState, troubleText } from '../../scanning/scanner-trouble'
import { ScannerDot } from '../../shell/scanner-dot'
import { exactMomentText } from '../../words/moments'
import { t } from '../../words/words'
import { connectionText } from './scanner-text'
import classes from './scanners.module.css'

interface Props {
  readonly scanner: PairedScanner
  /** How it is now; undefined until the desk has taken it up. */
  readonly present: Scanner | undefined
  readonly onChange: () => void
  readonly onRemove: () => void
}

export const ScannerRow = ({ scanner, present, onChange, onRemove }: Props) => {
  const { name, role, connection } = scanner
  return (
    <Card name={name} present={present} facts={[connectionText(connection), roleText(role)]}>
      <Group gap={0} wrap="nowrap">
        <ActionIcon aria-label={t('settings.scanners.change', { name })} color="gray" onClick={onChange}>
          <IconPencil size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon aria-label={t('settings.scanners.remove', { name })} color="gray" onClick={onRemove}>
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </Group>
    </Card>
  )
}

/** A scanner at a com port that this start was given; it is not kept. */
export const GivenScanner = ({ present }: { readonly present: Scanner }) => (
  <Card name={present.name} present={present} facts={[t('settings.scanners.given')]} />
)

interface CardProps {
  readonly name: string
  readonly present: Scanner | undefined
  readonly facts: readonly string[]
  readonly children?: ReactNode
}

const Card = ({ name, present, facts, children }: CardProps) => (
  <section className={classes.scanner} aria-label={name}>
    <Group justify="space-between" align="flex-start" wrap="nowrap" gap="xs">
      <div className={classes.words}>
        <Text fw={600}>{name}</Text>
        <Text size="xs">{facts.join(' · ')}</Text>
      </div>
      {children}
    </Group>
    {present && <State present={present} />}
  </section>
)

function State({ present }: { readonly present: Scanner }) {
  const { state, lastScan } = present
  const trouble = troubleText(present)
  return (
    <>
      <Group gap="xs" wrap="nowrap" mt={4}>
        <ScannerDot kind={state.kind} />
        <output>{t(`shell.scanner.states.${shownState(state)}`)}</output>
      </Group>
      {trouble && <Text size="xs">{trouble}</Text>}
      <Text size="xs" c="dimmed" className={classes.words}>
        {lastScan === null ? (
          t('settings.scanners.noScan')
        ) : (
          <>
            {t('settings.scanners.lastScan', { when: exactMomentText(lastScan.at) })}{' '}
            <span className="serial">{lastScan.text}</span>
          </>
        )}
      </Text>
    </>
  )
}
