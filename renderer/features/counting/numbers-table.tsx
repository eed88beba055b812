import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import type { CountFinding } from '../../../shared/count-status'
import type { CountedNumber, StockCount } from '../../../shared/ipc/counting'
import type { ProductId } from '../../../shared/values'
import { type CapturedSearch, useCapturedSearch } from '../../capture/captured-list'
import rail from '../../capture/rail.module.css'
import { useAskPages } from '../../lib/pages'
import { PageSearch } from '../../shell/page-search'
import { EmptyList } from '../../table/empty-list'
import { VirtualTable } from '../../table/virtual-table'
import { t } from '../../words/words'
import { numberColumns } from './number-columns'

interface Props {
  readonly count: Pick<StockCount, 'stockCountId' | 'status' | 'findings'>
  readonly finding: CountFinding
  readonly productId: ProductId | null
  /** Of several products. */
  readonly isMixed: boolean
  /** Beside the search. */
  readonly beside: ReactNode
}

/** The numbers that come to the same, of all products or of one, found by their last digits. */
export function NumbersTable(props: Props) {
  const search = useCapturedSearch()
  // Each list has columns of its own.
  return (
    <div className={rail.list}>
      <Numbers key={props.finding} {...props} search={search} />
    </div>
  )
}

interface NumbersProps extends Props {
  readonly search: CapturedSearch
}

function Numbers({ count, finding, productId, isMixed, beside, search }: NumbersProps) {
  const navigate = useNavigate()
  const { stockCountId } = count
  const isOpen = count.status === 'open'
  const list = useAskPages('counting.listNumbers', {
    stockCountId,
    finding,
    statuses: [],
    productId,
    search: search.asked,
  })
  const columns = useMemo(
    () => numberColumns({ finding, isMixed, takesOffFrom: isOpen ? stockCountId : null }),
    [finding, isMixed, isOpen, stockCountId],
  )
  const open = ({ serialId }: CountedNumber) => {
    if (serialId !== null) void navigate({ to: '/serials/$serialId', params: { serialId } })
  }
  // Most of them have no page before they are taken in.
  const opens = !(isOpen && finding === 'unexpected')
  return (
    <VirtualTable
      label={t(`counting.findings.${finding}`)}
      name={`counted-${finding}`}
      list={list}
      columns={columns}
      rowKey={({ stockCountScanId, serialId, serial }) => stockCountScanId ?? serialId ?? serial}
      {...(opens && { onOpen: open })}
      empty={<Empty count={count} finding={finding} isSearched={search.asked !== ''} />}
      tools={
        <>
          <PageSearch
            size="md"
            label={t('counting.numbers.search')}
            value={search.typed}
            onChange={search.type}
            w={220}
          />
          {beside}
        </>
      }
    />
  )
}

type EmptyProps = Pick<Props, 'count' | 'finding'> & { readonly isSearched: boolean }

function Empty({ count, finding, isSearched }: EmptyProps) {
  if (isSearched)
    return <EmptyList title={t('counting.numbers.notFound')} advice={t('counting.numbers.notFoundAdvice')} />
  if (finding === 'moved' && count.status !== 'open')
    return (
      <EmptyList title={t('counting.numbers.movedThen')} advice={t('counting.numbers.movedThenAdvice')} />
    )
  return (
    <EmptyList
      title={t(`counting.numbers.empty.${finding}`)}
      advice={t(`counting.numbers.emptyAdvice.${finding}`)}
    />
  )
}
