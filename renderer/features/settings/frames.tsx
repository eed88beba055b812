import { Table } from '@mantine/core'
import { type JournalledFrame, Outcome } from '../../../shared/ipc/scanning'
import { exactMomentText } from '../../words/moments'
import { t } from '../../words/words'
import classes from './settings.module.css'

/** The raw frames as they arrived, newest first. */
export const Frames = ({ frames }: { readonly frames: readonly JournalledFrame[] }) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must be able to reach it
  <section className={classes.frames} tabIndex={0} aria-label={t('settings.frames.label')}>
    <Table stickyHeader aria-label={t('settings.frames.label')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={200}>{t('settings.frames.columns.at')}</Table.Th>
          <Table.Th w={136}>{t('settings.frames.columns.scanner')}</Table.Th>
          <Table.Th>{t('settings.frames.columns.text')}</Table.Th>
          <Table.Th>{t('settings.frames.columns.hex')}</Table.Th>
          <Table.Th w={144}>{t('settings.frames.columns.status')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {frames.map(({ scanId, at, scannerName, text, lot, expiry, hex, status, outcome }) => (
          <Table.Tr key={scanId}>
            <Table.Td className="figures">{exactMomentText(at)}</Table.Td>
            <Table.Td>{scannerName}</Table.Td>
            <Table.Td className="serial">
              {text}
              {lot !== null && <div>{t('settings.frames.lot', { lot })}</div>}
              {expiry !== null && <div>{t('settings.frames.expiry', { expiry })}</div>}
            </Table.Td>
            <Table.Td className="serial">{hex}</Table.Td>
            <Table.Td>{outcome === null ? t(`settings.frames.${status}`) : outcomeText(outcome)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </section>
)

const outcomeKinds = Outcome.options.map(({ shape }) => shape.kind.value)

/** What came of it, in words; an outcome of a later version as it stands. */
function outcomeText(outcome: string): string {
  const known = outcomeKinds.find((kind) => kind === outcome)
  return known === undefined ? outcome : t(`settings.frames.outcomes.${known}`)
}
