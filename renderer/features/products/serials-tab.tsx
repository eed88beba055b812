import { Button, Group, Paper, Select, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Product } from '../../../shared/ipc/products'
import type { SerialRow } from '../../../shared/ipc/serials'
import { SerialStatus } from '../../../shared/serial-status'
import { useSerialPages } from '../../lib/serial-pages'
import { PageSearch } from '../../shell/page-search'
import { EmptyList } from '../../table/empty-list'
import { useRowChoice } from '../../table/row-choice'
import { VirtualTable } from '../../table/virtual-table'
import { ChosenUnits } from '../../units/chosen-units'
import { numberText } from '../../words/numbers'
import { t } from '../../words/words'
import { CountProduct } from './count-product'
import { serialColumns } from './serial-columns'

interface Props {
  readonly product: Product
  readonly onGive: () => void
}

const statuses = [
  { value: 'all', label: t('products.serials.allStatuses') },
  ...SerialStatus.options.map((status) => ({ value: status, label: t(`statuses.serial.${status}`) })),
]

/** The serial numbers of one product, newest first, and its units that have none. */
export function SerialsTab({ product, onGive }: Props) {
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [status, setStatus] = useState<SerialStatus | null>(null)
  const [search] = useDebouncedValue(typed, 150)
  const list = useSerialPages({
    search: typed === '' ? '' : search,
    statuses: status === null ? [] : [status],
    productId: product.productId,
    supplierId: null,
    receivedFrom: null,
    receivedBefore: null,
  })
  const choice = useRowChoice<SerialRow>(({ serialId }) => serialId)
  const clear = () => {
    setTyped('')
    setStatus(null)
  }
  return (
    <>
      {product.withoutSerialNumber > 0 && (
        <UnitsWithout count={product.withoutSerialNumber} onGive={onGive} />
      )}
      {product.leftUnnamed > 0 && (
        <Paper withBorder bg="var(--raised)" px="md" py="xs">
          <Text>{t('products.leftUnnamed', { count: product.leftUnnamed })}</Text>
        </Paper>
      )}
      <ChosenUnits choice={choice} />
      <VirtualTable
        label={t('products.tabs.serials')}
        name="product-serials"
        list={list}
        columns={serialColumns}
        rowKey={({ serialId }) => serialId}
        onOpen={({ serialId }) => void navigate({ to: '/serials/$serialId', params: { serialId } })}
        choosing={{ choice, nameOf: ({ serial }) => serial }}
        tools={
          <>
            <PageSearch
              label={t('products.serials.search')}
              value={typed}
              onChange={setTyped}
              maxLength={200}
              classNames={{ input: typed === '' ? '' : 'serial' }}
              w={320}
            />
            <Select
              aria-label={t('products.serials.status')}
              data={statuses}
              value={status ?? 'all'}
              onChange={(chosen) => setStatus(SerialStatus.safeParse(chosen).data ?? null)}
              allowDeselect={false}
              w={200}
            />
            {product.hasSerialNumbers && <CountProduct product={product} />}
            {list.isCut && <Text c="dimmed">{t('products.serials.isCut')}</Text>}
          </>
        }
        empty={
          typed !== '' || status !== null ? <NothingFits onClear={clear} /> : <NoNumbers product={product} />
        }
      />
    </>
  )
}

const UnitsWithout = ({ count, onGive }: { readonly count: number; readonly onGive: () => void }) => (
  <Paper withBorder bg="var(--raised)" px="md" py="xs">
    <Group justify="space-between">
      <Text>
        {t('products.serials.without')}:{' '}
        <Text span fw={600} className="figures">
          {numberText(count)}
        </Text>
      </Text>
      <Button onClick={onGive}>{t('products.giveNumbers')}</Button>
    </Group>
  </Paper>
)

const NothingFits = ({ onClear }: { readonly onClear: () => void }) => (
  <EmptyList
    title={t('products.serials.nothingFits.title')}
    advice={t('products.serials.nothingFits.advice')}
  >
    <Button variant="default" onClick={onClear}>
      {t('products.filters.clear')}
    </Button>
  </EmptyList>
)

function NoNumbers({ product }: { readonly product: Product }) {
  const advice = !product.hasSerialNumbers
    ? t('products.serials.empty.adviceOff')
    : product.withoutSerialNumber > 0
      ? t('products.serials.empty.adviceWithout')
      : t('products.serials.empty.advice')
  return <EmptyList title={t('products.serials.empty.title')} advice={advice} />
}
