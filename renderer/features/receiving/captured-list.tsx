import { Badge, Group, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { CapturedSerial, Receipt } from '../../../shared/ipc/receiving'
import type { ReceiptLineId } from '../../../shared/values'
import { useAskPages } from '../../lib/pages'
import { PageSearch } from '../../shell/page-search'
import type { Column } from '../../table/column'
import { EmptyList } from '../../table/empty-list'
import { VirtualTable } from '../../table/virtual-table'
import { Serial } from '../../theme/serial'
import { exactMomentText } from '../../words/moments'
import { sourceText } from './source-text'
import { t } from '../../words/words'
import { CapturedActions } from './captured-actions'

interface Props {
  readonly receipt: Receipt
  readonly lineId: ReceiptLineId | null
  readonly onLine: (lineId: ReceiptLineId | null) => void
}

/** All serial numbers of a receipt or one of its lines, newest first, found by their last digits. */
export function CapturedList({ receipt, lineId, onLine }: Props) {
  const { receiptId, status } = receipt
  const navigate = useNavigate()
  const [search, setSearch] = useState('')
  const [asked] = useDebouncedValue(search, 150)
  const list = useAskPages('receiving.listCaptured', { receiptId, receiptLineId: lineId, search: asked })
  const columns = useMemo(() => columnsOf(status === 'open'), [status])
  return (
    <VirtualTable
      label={t('receiving.captured.label')}
      name="captured"
      list={list}
      columns={columns}
      rowKey={({ serialId }) => serialId}
      onOpen={({ serialId }) => void navigate({ to: '/serials/$serialId', params: { serialId } })}
      empty={<Empty isSearched={asked !== '' || lineId !== null} isOpen={status === 'open'} />}
      tools={
        <>
          <PageSearch label={t('receiving.captured.search')} value={search} onChange={setSearch} w={260} />
          <LineFilter receipt={receipt} lineId={lineId} onLine={onLine} />
        </>
      }
    />
  )
}

function LineFilter({ receipt, lineId, onLine }: Props) {
  const lines = receipt.lines.filter((line) => line.captured > 0 || line.receiptLineId === lineId)
  if (lines.length < 2 && lineId === null) return null
  return (
    <Select
      w={260}
      aria-label={t('receiving.captured.line')}
      placeholder={t('receiving.captured.allLines')}
      data={lines.map(({ receiptLineId, productName }) => ({
        value: `${receiptLineId}`,
        label: productName,
      }))}
      value={lineId === null ? null : `${lineId}`}
      onChange={(value) =>
        onLine(lines.find(({ receiptLineId }) => `${receiptLineId}` === value)?.receiptLineId ?? null)
      }
      clearable
    />
  )
}

function Empty({ isSearched, isOpen }: { readonly isSearched: boolean; readonly isOpen: boolean }) {
  if (isSearched)
    return (
      <EmptyList title={t('receiving.captured.notFound')} advice={t('receiving.captured.notFoundAdvice')} />
    )
  return isOpen ? (
    <EmptyList title={t('receiving.captured.nothing')} advice={t('receiving.captured.nothingAdvice')} />
  ) : (
    <EmptyList title={t('receiving.captured.noneAtAll')} advice={t('receiving.captured.noneAtAllAdvice')} />
  )
}

function columnsOf(isOpen: boolean): Column<CapturedSerial, never>[] {
  const always: Column<CapturedSerial, never>[] = [
    {
      id: 'serial',
      header: t('receiving.captured.serial'),
      width: 260,
      isFixed: true,
      cell: ({ serial, isDamaged }) => (
        <Group gap="xs" wrap="nowrap">
          <Serial text={serial} fits />
          {isDamaged && <Badge variant="outline">{t('receiving.captured.damaged')}</Badge>}
        </Group>
      ),
    },
    { id: 'product', header: t('receiving.captured.product'), cell: ({ productName }) => productName },
    {
      id: 'source',
      header: t('receiving.captured.source'),
      width: 140,
      cell: ({ source }) => sourceText(source),
    },
    {
      id: 'at',
      header: t('receiving.captured.at'),
      width: 200,
      cell: ({ capturedAt }) => exactMomentText(capturedAt),
    },
  ]
  if (!isOpen) return always
  const actions: Column<CapturedSerial, never> = {
    id: 'actions',
    header: t('receiving.captured.actions'),
    width: 232,
    isFixed: true,
    cell: (row) => <CapturedActions row={row} />,
  }
  return [...always, actions]
}
