import { Group, Text } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import type { OpenedFile } from '../../shared/ipc/imports'
import { sizeText } from '../words/numbers'
import { t } from '../words/words'

/** Which file it is, how much is in it, and what is to know of how it was read. */
export const FileFacts = ({
  file: { fileName, bytes, sheet, rowCount, notes },
}: {
  readonly file: Omit<OpenedFile, 'dataType' | 'knownColumns'>
}) => (
  <div>
    <Group gap="xs">
      <IconFileSpreadsheet size={20} aria-hidden />
      <Text fw={600}>{fileName}</Text>
      <Text c="dimmed">
        {t('importing.file', {
          rows: t('importing.rows', { count: rowCount }),
          size: sizeText(bytes),
        })}
        {sheet !== null && ` · ${t('importing.sheet', { sheet })}`}
      </Text>
    </Group>
    {notes.map(({ code, names }) => (
      <Text key={code} c="dimmed">
        {t(`importing.notes.${code}`, { names: names.join(', ') })}
      </Text>
    ))}
  </div>
)
