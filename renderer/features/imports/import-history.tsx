import { Button, Paper, Table, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ImportRecord, RowCounts } from '../../../shared/ipc/imports'
import { Asked } from '../../form/asked'
import { useAsk } from '../../lib/queries'
import { momentText } from '../../words/moments'
import { t } from '../../words/words'
import classes from './imports.module.css'
import { UndoDialog } from './undo-dialog'
import { undoableType } from './undoable'

const question = { offset: 0, limit: 20 }
const counted = ['new', 'changed', 'unchanged', 'refused'] as const

/** `1 new, 2 changed`: only what there was. */
const countsText = (counts: RowCounts): string =>
  counted
    .flatMap((kind) =>
      counts[kind] > 0 ? t(`importing.history.count.${kind}`, { count: counts[kind] }) : [],
    )
    .join(', ')

/** What was imported last, by whom, and what it came to. */
export function ImportHistory() {
  const asked = useAsk('imports.list', question)
  return (
    <Paper component="section" withBorder bg="var(--raised)" p="md" aria-label={t('importing.history.title')}>
      <Title order={2} mb="sm">
        {t('importing.history.title')}
      </Title>
      <Asked of={asked}>
        {({ rows }) =>
          rows.length === 0 ? (
            <>
              <Text fw={600}>{t('importing.history.empty')}</Text>
              <Text c="dimmed">{t('importing.history.emptyAdvice')}</Text>
            </>
          ) : (
            <Table aria-label={t('importing.history.title')}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('importing.history.at')}</Table.Th>
                  <Table.Th>{t('importing.history.file')}</Table.Th>
                  <Table.Th>{t('importing.history.what')}</Table.Th>
                  <Table.Th>{t('importing.history.counts')}</Table.Th>
                  <Table.Th>{t('importing.history.operator')}</Table.Th>
                  <Table.Th>{t('importing.history.now')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((record) => (
                  <ImportRow key={record.importId} record={record} />
                ))}
              </Table.Tbody>
            </Table>
          )
        }
      </Asked>
    </Paper>
  )
}

function ImportRow({ record }: { readonly record: ImportRecord }) {
  const { importedAt, fileName, sha256, dataType, about, counts, operator, undone } = record
  const [isAsking, asking] = useDisclosure()
  const undoable = undoableType(record)
  return (
    <Table.Tr>
      <Table.Td className={`figures ${classes.moment}`}>{momentText(importedAt)}</Table.Td>
      <Table.Td title={sha256}>{fileName}</Table.Td>
      <Table.Td>
        {about === ''
          ? t(`importing.dataTypes.${dataType}`)
          : t('importing.history.about', { what: t(`importing.dataTypes.${dataType}`), about })}
      </Table.Td>
      <Table.Td>{countsText(counts)}</Table.Td>
      <Table.Td>{operator}</Table.Td>
      <Table.Td>
        {undone && (
          <Text size="sm" c="dimmed">
            {t('importing.history.undone', { operator: undone.operator, when: momentText(undone.at) })}
          </Text>
        )}
        {undoable && (
          <Button
            variant="default"
            aria-label={t('importing.history.undoOf', { fileName })}
            onClick={asking.open}
          >
            {t('importing.history.undo')}
          </Button>
        )}
        {undoable && isAsking && <UndoDialog record={record} dataType={undoable} onClose={asking.close} />}
      </Table.Td>
    </Table.Tr>
  )
}
