import { Badge } from '@mantine/core'
import { useMemo } from 'react'
import type { CapturedSerial, Receipt } from '../../../shared/ipc/receiving'
import type { CaptureActs } from '../../capture/capture-acts'
import { CapturedList, captureColumns, numberColumns, useCapturedSearch } from '../../capture/captured-list'
import type { CaptureLine } from '../../capture/sheet'
import { useAskPages } from '../../lib/pages'
import type { Column } from '../../table/column'
import { EmptyList } from '../../table/empty-list'
import { t } from '../../words/words'
import { CapturedActions } from './captured-actions'

interface Props {
  readonly receipt: Receipt
  readonly lines: readonly CaptureLine[]
  readonly lineId: number | null
  readonly onLine: (lineId: number | null) => void
  readonly undoOne: CaptureActs['undoOne']
}

/** The serial numbers that were captured on an open receipt or one of its lines. */
export function CapturedOnReceipt({ receipt, lines, lineId, onLine, undoOne }: Props) {
  const { receiptId } = receipt
  const search = useCapturedSearch()
  const list = useAskPages('receiving.listCaptured', {
    receiptId,
    receiptLineId: lineId,
    search: search.asked,
  })
  const columns = useMemo(() => columnsWith(undoOne), [undoOne])
  return (
    <CapturedList
      label={t('capture.list.label')}
      name="captured"
      {...{ list, search, columns, lines, lineId, onLine }}
      hasNumbers={({ captured }) => captured > 0}
      notFound={t('receiving.captured.notFound')}
      empty={<EmptyList title={t('capture.list.nothing')} advice={t('capture.list.nothingAdvice')} />}
    />
  )
}

function columnsWith(undoOne: CaptureActs['undoOne']): readonly Column<CapturedSerial, never>[] {
  return [
    ...numberColumns<CapturedSerial>(
      ({ isDamaged }) => isDamaged && <Badge variant="outline">{t('receiving.captured.damaged')}</Badge>,
    ),
    ...captureColumns<CapturedSerial>(({ capturedAt }) => capturedAt),
    {
      id: 'actions',
      header: t('capture.list.actions'),
      width: 232,
      isFixed: true,
      cell: (row) => <CapturedActions row={row} undoOne={undoOne} />,
    },
  ]
}
