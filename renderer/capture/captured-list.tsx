import { Group, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { Instant, SerialId } from '../../shared/values'
import type { RowPages } from '../lib/pages'
import { PageSearch } from '../shell/page-search'
import type { Column } from '../table/column'
import { EmptyList } from '../table/empty-list'
import { VirtualTable } from '../table/virtual-table'
import { Serial } from '../theme/serial'
import { exactMomentText } from '../words/moments'
import { t } from '../words/words'
import type { CaptureLine } from './sheet'
import { sourceText } from './source-text'

/** A number that was captured, as every kind of document has it. */
export interface CapturedRow {
  readonly serialId: SerialId
  readonly serial: string
  readonly productName: string
}

export interface CapturedSearch {
  readonly typed: string
  /** What the list is asked for: the typing, once it rests. */
  readonly asked: string
  readonly type: (text: string) => void
}

export function useCapturedSearch(): CapturedSearch {
  const [typed, type] = useState('')
  const [asked] = useDebouncedValue(typed, 150)
  return { typed, asked, type }
}

interface Props<Row extends CapturedRow, Line extends CaptureLine> {
  readonly label: string
  /** Under which this computer remembers its columns. */
  readonly name: string
  readonly list: RowPages<Row>
  readonly search: CapturedSearch
  readonly columns: readonly Column<Row, never>[]
  readonly lines: readonly Line[]
  /** Lines that have such numbers; the list can be narrowed to one of them. */
  readonly hasNumbers: (line: Line) => boolean
  readonly lineId: number | null
  readonly onLine: (lineId: number | null) => void
  /** When nothing of that name is here. */
  readonly notFound: string
  readonly empty: ReactNode
}

/** Serial numbers of a work or one of its lines, found by their last digits. */
export function CapturedList<Row extends CapturedRow, Line extends CaptureLine>(props: Props<Row, Line>) {
  const { label, name, list, search, columns, lineId, notFound, empty } = props
  const navigate = useNavigate()
  const isSearched = search.asked !== '' || lineId !== null
  return (
    <VirtualTable
      label={label}
      name={name}
      list={list}
      columns={columns}
      rowKey={({ serialId }) => serialId}
      onOpen={({ serialId }) => void navigate({ to: '/serials/$serialId', params: { serialId } })}
      empty={isSearched ? <EmptyList title={notFound} advice={t('capture.list.notFoundAdvice')} /> : empty}
      tools={
        <>
          <PageSearch
            size="md"
            label={t('capture.list.search')}
            value={search.typed}
            onChange={search.type}
            w={260}
          />
          <LineFilter {...props} />
        </>
      }
    />
  )
}

function LineFilter<Line extends CaptureLine>({
  lines,
  hasNumbers,
  lineId,
  onLine,
}: Pick<Props<CapturedRow, Line>, 'lines' | 'hasNumbers' | 'lineId' | 'onLine'>) {
  const offered = lines.filter((line) => hasNumbers(line) || line.lineId === lineId)
  if (offered.length < 2 && lineId === null) return null
  return (
    <Select
      size="md"
      w={260}
      aria-label={t('capture.list.line')}
      placeholder={t('capture.list.allLines')}
      data={offered.map((line) => ({ value: `${line.lineId}`, label: line.productName }))}
      value={lineId === null ? null : `${lineId}`}
      onChange={(value) => onLine(offered.find((line) => `${line.lineId}` === value)?.lineId ?? null)}
      clearable
    />
  )
}

/** The number and its product; `beside` stands beside the number, e.g. that it is damaged. */
export const numberColumns = <Row extends CapturedRow>(
  beside: (row: Row) => ReactNode = () => null,
): Column<Row, never>[] => [
  {
    id: 'serial',
    header: t('capture.list.serial'),
    width: 260,
    isFixed: true,
    cell: (row) => (
      <Group gap="xs" wrap="nowrap">
        <Serial text={row.serial} fits />
        {beside(row)}
      </Group>
    ),
  },
  { id: 'product', header: t('capture.list.product'), cell: ({ productName }) => productName },
]

/** How and when a number was captured. */
export const captureColumns = <Row extends { readonly source: string }>(
  momentOf: (row: Row) => Instant,
): Column<Row, never>[] => [
  {
    id: 'source',
    header: t('capture.list.source'),
    width: 140,
    cell: ({ source }) => sourceText(source),
  },
  {
    id: 'at',
    header: t('capture.list.at'),
    width: 200,
    cell: (row) => exactMomentText(momentOf(row)),
  },
]
