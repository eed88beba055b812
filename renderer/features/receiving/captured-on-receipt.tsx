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
  /** Only while the receipt is open. */
  readonly undoOne?: CaptureActs['undoOne']
}

/** The serial numbers of a receipt or one of its lines. */
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
      empty={
        undoOne ? (
          <EmptyList title={t('capture.list.nothing')} advice={t('capture.list.nothingAdvice')} />
        ) : (
          <EmptyList
            title={t('receiving.captured.noneAtAll')}
            advice={t('receiving.captured.noneAtAllAdvice')}
          />
        )
      }
    />
  )
}

function columnsWith(undoOne: CaptureActs['undoOne'] | undefined): readonly Column<CapturedSerial, never>[] {
  const always = [
    ...numberColumns<CapturedSerial>(
      ({ isDamaged }) => isDamaged && <Badge variant="outline">{t('receiving.captured.damaged')}</Badge>,
    ),
    ...captureColumns<CapturedSerial>(({ capturedAt }) => capturedAt),
  ]
  if (!undoOne) return always
  const actions: Column<CapturedSerial, never> = {
    id: 'actions',
    header: t('capture.list.actions'),
    width: 232,
    isFixed: true,
    cell: (row) => <CapturedActions row={row} undoOne={undoOne} />,
  }
  return [...always, actions]
}
