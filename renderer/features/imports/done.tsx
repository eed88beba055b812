import { Button, Group, Paper, Text, Title } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ImportRecord } from '../../../shared/ipc/imports'
import { t } from '../../words/words'

interface Props {
  readonly record: ImportRecord
  readonly onNext: () => void
}

/** What came of an import; it can be read after lunch. */
export const Done = ({ record: { dataType, fileName, counts }, onNext }: Props) => (
  <Paper component="output" withBorder bg="var(--raised)" p="xl">
    <Group wrap="nowrap" align="flex-start">
      <IconCircleCheck size={40} aria-hidden />
      <div>
        <Title order={2}>{t('importing.done.title', { fileName })}</Title>
        <Text mb="md">{t('importing.done.text', counts)}</Text>
        <Group>
          <Button renderRoot={(props) => <Link to={placeOf(dataType)} {...props} />}>
            {t('importing.done.show')}
          </Button>
          <Button variant="default" onClick={onNext}>
            {t('importing.done.next')}
          </Button>
        </Group>
      </div>
    </Group>
  </Paper>
)

/** Where what was imported is seen. */
function placeOf(dataType: ImportRecord['dataType']): '/products' | '/serials' | '/suppliers' | '/customers' {
  if (dataType === 'suppliers') return '/suppliers'
  if (dataType === 'customers') return '/customers'
  return dataType === 'products' ? '/products' : '/serials'
}
