import { Button, Select } from '@mantine/core'
import { type ReactNode, useMemo, useState } from 'react'
import { useAskPages } from '../../lib/pages'
import type { Sort } from '../../table/column'
import { EmptyList } from '../../table/empty-list'
import { VirtualTable } from '../../table/virtual-table'
import { t } from '../../words/words'
import { type QueueSortColumn, queueColumns } from './queue-columns'
import type { useStartDispatch } from '../../lib/start-dispatch'

interface Props {
  readonly search: string
  readonly tools: ReactNode
  readonly start: ReturnType<typeof useStartDispatch>['start']
  readonly onShowAll: () => void
}

/** Confirmed orders of which something is still to leave, the longest waiting first. */
export function QueueList({ search, tools, start, onShowAll }: Props) {
  const [sort, setSort] = useState<Sort<QueueSortColumn>>({ column: 'orderedAt', descending: false })
  const [isStockGood, setIsStockGood] = useState<boolean | null>(null)
  const list = useAskPages('dispatch.listQueue', { search, sort, isStockGood })
  const columns = useMemo(() => queueColumns(start), [start])
  const isNarrowed = search !== '' || isStockGood !== null
  return (
    <VirtualTable
      label={t('dispatch.queue.title')}
      name="dispatch-queue"
      list={list}
      columns={columns}
      rowKey={({ salesOrderId }) => salesOrderId}
      onOpen={({ salesOrderId }) => void start(salesOrderId)}
      sort={sort}
      onSort={setSort}
      empty={
        isNarrowed ? (
          <EmptyList title={t('dispatch.queue.notFound')} advice={t('dispatch.queue.notFoundAdvice')}>
            <Button
              variant="default"
              onClick={() => {
                setIsStockGood(null)
                onShowAll()
              }}
            >
              {t('dispatch.queue.showAll')}
            </Button>
          </EmptyList>
        ) : (
          <EmptyList title={t('dispatch.queue.nothing')} advice={t('dispatch.queue.nothingAdvice')} />
        )
      }
      tools={
        <>
          {tools}
          <StockFilter isStockGood={isStockGood} onChange={setIsStockGood} />
        </>
      }
    />
  )
}

const choices = [
  { value: 'all', label: t('dispatch.queue.stockAll'), isStockGood: null },
  { value: 'good', label: t('dispatch.queue.stockGood'), isStockGood: true },
  { value: 'short', label: t('dispatch.queue.stockShort'), isStockGood: false },
] as const

interface FilterProps {
  readonly isStockGood: boolean | null
  readonly onChange: (isStockGood: boolean | null) => void
}

const StockFilter = ({ isStockGood, onChange }: FilterProps) => (
  <Select
    aria-label={t('dispatch.queue.stock')}
    w={160}
    data={choices.map(({ value, label }) => ({ value, label }))}
    value={choices.find((choice) => choice.isStockGood === isStockGood)?.value ?? 'all'}
    onChange={(value) => onChange(choices.find((choice) => choice.value === value)?.isStockGood ?? null)}
    allowDeselect={false}
  />
)
