import { Paper, Table, Text, Title } from '@mantine/core'
import { Asked } from '../../form/asked'
import { useAsk } from '../../lib/queries'
import { momentText } from '../../words/moments'
import { t } from '../../words/words'

const question = { offset: 0, limit: 20 }

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
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map(({ importId, importedAt, fileName, sha256, dataType, counts, operator }) => (
                  <Table.Tr key={importId}>
                    <Table.Td className="figures">{momentText(importedAt)}</Table.Td>
                    <Table.Td title={sha256}>{fileName}</Table.Td>
                    <Table.Td>{t(`importing.dataTypes.${dataType}`)}</Table.Td>
                    <Table.Td>{t('importing.history.countsText', counts)}</Table.Td>
                    <Table.Td>{operator}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )
        }
      </Asked>
    </Paper>
  )
}
