import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { SupplierId } from '../../../shared/values'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { useAsk } from '../../lib/queries'
import { t } from '../../words/words'
import type { useStartReceipt } from './start-receipt'

interface Props {
  readonly starting: ReturnType<typeof useStartReceipt>
  readonly onClose: () => void
}

/** Goods without an order: from whom, when that is known. */
export function WithoutOrderDialog({ starting, onClose }: Props) {
  const [supplier, setSupplier] = useState<{ readonly supplierId: SupplierId; readonly name: string }>()
  return (
    <Modal opened onClose={onClose} title={t('receiving.withoutOrder.title')}>
      <Stack>
        <Text>{t('receiving.withoutOrder.text')}</Text>
        <SupplierSelect chosen={supplier} onChoose={setSupplier} />
        <RefusalAlert refusal={starting.refusal} />
        <ErrorAlert error={starting.fault} />
        <Group justify="flex-end">
          <Button size="md" variant="default" onClick={onClose}>
            {t('form.cancel')}
          </Button>
          <Button
            size="md"
            data-autofocus
            loading={starting.isBusy}
            onClick={() =>
              void starting.start({ purchaseOrderId: null, supplierId: supplier?.supplierId ?? null })
            }
          >
            {t('receiving.withoutOrder.start')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

interface Chosen {
  readonly supplierId: SupplierId
  readonly name: string
}

interface SelectProps {
  readonly chosen: Chosen | undefined
  readonly onChoose: (supplier: Chosen | undefined) => void
}

function SupplierSelect({ chosen, onChoose }: SelectProps) {
  const [search, setSearch] = useState('')
  const [asked] = useDebouncedValue(search, 150)
  const found = useAsk(
    'suppliers.list',
    {
      search: asked === chosen?.name ? '' : asked,
      sort: { column: 'name', descending: false },
      offset: 0,
      limit: 20,
    },
    { keepsLast: true },
  )
  const suppliers: readonly Chosen[] = found.data?.rows ?? []
  const known = chosen && !suppliers.some(({ supplierId }) => supplierId === chosen.supplierId)
  const offered = known ? [chosen, ...suppliers] : suppliers
  return (
    <Select
      size="md"
      label={t('receiving.withoutOrder.supplier')}
      description={t('receiving.withoutOrder.supplierHint')}
      placeholder={t('receiving.withoutOrder.supplierPlaceholder')}
      searchable
      clearable
      searchValue={search}
      onSearchChange={setSearch}
      filter={({ options }) => options}
      nothingFoundMessage={t('receiving.withoutOrder.noSupplier')}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      data={offered.map(({ supplierId, name }) => ({ value: `${supplierId}`, label: name }))}
      value={chosen ? `${chosen.supplierId}` : null}
      onChange={(value) => onChoose(offered.find(({ supplierId }) => `${supplierId}` === value))}
    />
  )
}
