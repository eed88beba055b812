import { useMemo } from 'react'
import type { PickedSerial } from '../../../shared/ipc/dispatch'
import type { DispatchId } from '../../../shared/values'
import type { CaptureActs } from '../../capture/capture-acts'
import { CapturedList, captureColumns, numberColumns, useCapturedSearch } from '../../capture/captured-list'
import { undoColumn } from '../../capture/undo-one'
import { useAskPages } from '../../lib/pages'
import { EmptyList } from '../../table/empty-list'
import { t } from '../../words/words'
import type { PackingLine } from './dispatch-sheet'

interface Props {
  readonly dispatchId: DispatchId
  readonly lines: readonly PackingLine[]
  readonly lineId: number | null
  readonly onLine: (lineId: number | null) => void
  readonly undoOne: CaptureActs['undoOne']
}

/** The serial numbers packed in a dispatch or for one of its lines. */
export function CapturedOnDispatch({ dispatchId, lines, lineId, onLine, undoOne }: Props) {
  const search = useCapturedSearch()
  const list = useAskPages('dispatch.listCaptured', {
    dispatchId,
    dispatchLineId: lineId,
    search: search.asked,
  })
  const columns = useMemo(
    () => [
      ...numberColumns<PickedSerial>(),
      ...captureColumns<PickedSerial>(({ pickedAt }) => pickedAt),
      undoColumn<PickedSerial>(undoOne),
    ],
    [undoOne],
  )
  return (
    <CapturedList
      label={t('capture.list.label')}
      name="packed"
      {...{ list, search, columns, lines, lineId, onLine }}
      hasNumbers={({ captured }) => captured > 0}
      notFound={t('dispatch.captured.notFound')}
      empty={<EmptyList title={t('capture.list.nothing')} advice={t('capture.list.nothingAdvice')} />}
    />
  )
}
