import { Alert, Checkbox, Text } from '@mantine/core'
import type { ImportPreview } from '../../../shared/ipc/imports'
import { t } from '../../words/words'

interface Props {
  readonly switchedOff: ImportPreview['switchedOff']
  readonly isConfirmed: boolean
  readonly onConfirm: (isConfirmed: boolean) => void
}

/** R10: what switching *Has serial numbers* off by a spreadsheet would do; asked about before anything is written. */
export function SwitchedOff({ switchedOff: { products, onHand, first }, isConfirmed, onConfirm }: Props) {
  const names = first.map(({ name }) => name).join(', ')
  const orders = [...new Set(first.flatMap(({ allocations }) => allocations))].join(', ')
  return (
    <Alert color="yellow" title={t('importing.preview.offTitle', { count: products })}>
      <Text>{t('importing.preview.offOnHand', { count: onHand, names })}</Text>
      {orders !== '' && <Text>{t('importing.preview.offAllocations', { orders })}</Text>}
      <Checkbox
        mt="xs"
        size="md"
        label={t('importing.preview.offConfirm')}
        checked={isConfirmed}
        onChange={(event) => onConfirm(event.currentTarget.checked)}
      />
    </Alert>
  )
}
