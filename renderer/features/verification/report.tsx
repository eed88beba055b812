import { Paper, Stack, Table, Text, Title } from '@mantine/core'
import { IconCircleCheck, IconExclamationCircle } from '@tabler/icons-react'
import type { Difference, VerificationReport } from '../../../shared/ipc/verification'
import { durationText, momentText } from '../../words/moments'
import { numberText } from '../../words/numbers'
import { t } from '../../words/words'
import classes from './report.module.css'

/** What came of it; stays readable until it is run again. */
export function Report({ report }: { readonly report: VerificationReport }) {
  const { isEqual, differenceCount, differences } = report
  const Sign = isEqual ? IconCircleCheck : IconExclamationCircle
  return (
    <Stack gap="md">
      <Paper component="output" withBorder p="md" className={isEqual ? classes.equal : classes.different}>
        <Sign size={32} aria-hidden />
        <div>
          <Title order={2}>
            {isEqual
              ? t('verification.equalTitle')
              : t('verification.differentTitle', { count: differenceCount })}
          </Title>
          {!isEqual && <Text>{t('verification.differentAdvice')}</Text>}
        </div>
      </Paper>
      <Figures report={report} />
      {differences.length > 0 && <Differences differences={differences} all={differenceCount} />}
    </Stack>
  )
}

function Figures({ report }: { readonly report: VerificationReport }) {
  const { startedAt, finishedAt, ledgerLines, serialNumbers, products } = report
  const figures = [
    [t('verification.report.finished'), momentText(finishedAt)],
    [t('verification.report.took'), durationText(finishedAt - startedAt)],
    [t('verification.report.ledgerLines'), numberText(ledgerLines)],
    [t('verification.report.serialNumbers'), numberText(serialNumbers)],
    [t('verification.report.products'), numberText(products)],
  ] as const
  return (
    <Paper withBorder p="md" bg="var(--raised)">
      <dl className={classes.figures}>
        {figures.map(([name, value]) => (
          <div key={name}>
            <Text component="dt" size="xs" c="dimmed">
              {name}
            </Text>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Paper>
  )
}

interface DifferencesProps {
  readonly differences: readonly Difference[]
  readonly all: number
}

function Differences({ differences, all }: DifferencesProps) {
  return (
    <Paper
      component="section"
      withBorder
      bg="var(--raised)"
      className={classes.differences}
      // It scrolls, so the keyboard must be able to reach it.
      tabIndex={0}
      aria-label={t('verification.differences')}
    >
      <Table aria-label={t('verification.differences')} stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('verification.columns.what')}</Table.Th>
            <Table.Th>{t('verification.columns.which')}</Table.Th>
            <Table.Th>{t('verification.columns.fromLedger')}</Table.Th>
            <Table.Th>{t('verification.columns.stored')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {differences.map(({ what, which, fromLedger, stored }) => (
            <Table.Tr key={`${what} ${which} ${fromLedger} ${stored}`}>
              <Table.Td>{what}</Table.Td>
              <Table.Td className="serial">{which}</Table.Td>
              <Table.Td>{fromLedger}</Table.Td>
              <Table.Td>{stored}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {all > differences.length && (
        <Text p="sm">{t('verification.shown', { count: differences.length })}</Text>
      )}
    </Paper>
  )
}
