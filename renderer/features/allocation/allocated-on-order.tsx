import { Badge } from '@mantine/core'
import { useMemo } from 'react'
import type { AllocatedSerial } from '../../../shared/ipc/allocation'
import type { SalesOrderId } from '../../../shared/values'
import type { CaptureActs } from '../../capture/capture-acts'
import { CapturedList, captureColumns, numberColumns, useCapturedSearch } from '../../capture/captured-list'
import { undoColumn } from '../../capture/undo-one'
import { useAskPages } from '../../lib/pages'
import type { Column } from '../../table/column'
import { EmptyList } from '../../table/empty-list'
import { t } from '../../words/words'
import type { PromisedLine } from './allocation-sheet'

interface Props {
  readonly salesOrderId: SalesOrderId
  readonly lines: readonly PromisedLine[]
  readonly lineId: number | null
  readonly onLine: (lineId: number | null) => void
  readonly undoOne: CaptureActs['undoOne']
}

/** The serial numbers promised to an order or one of its lines. */
export function AllocatedOnOrder({ salesOrderId, lines, lineId, onLine, undoOne }: Props) {
  const search = useCapturedSearch()
  const list = useAskPages('allocation.listAllocated', {
    salesOrderId,
    salesOrderLineId: lineId,
    search: search.asked,
  })
  const columns = useMemo(() => columnsWith(undoOne), [undoOne])
  return (
    <CapturedList
      label={t('capture.list.label')}
      name="allocated"
      {...{ list, search, columns, lines, lineId, onLine }}
      hasNumbers={({ captured }) => captured > 0}
      notFound={t('allocation.captured.notFound')}
      empty={<EmptyList title={t('capture.list.nothing')} advice={t('capture.list.nothingAdvice')} />}
    />
  )
}

/** What is packed already is released on the dispatch. */
function columnsWith(undoOne: CaptureActs['undoOne']): readonly Column<AllocatedSerial, never>[] {
  const undo = undoColumn<AllocatedSerial>(undoOne)
  return [
    ...numberColumns<AllocatedSerial>(
      ({ status }) =>
        status === 'picked' && <Badge variant="outline">{t('allocation.captured.packed')}</Badge>,
    ),
    ...captureColumns<AllocatedSerial>(({ allocatedAt }) => allocatedAt),
    { ...undo, cell: (row) => row.status === 'allocated' && undo.cell(row) },
  ]
}
