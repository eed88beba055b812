import { Button, Group } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { PickedSerial } from '../../../shared/ipc/dispatch'
import type { DispatchId } from '../../../shared/values'
import { CapturedList, captureColumns, numberColumns, useCapturedSearch } from '../../capture/captured-list'
import { useAskPages } from '../../lib/pages'
import type { Column } from '../../table/column'
import { EmptyList } from '../../table/empty-list'
import { SerialStatusBadge } from '../../theme/status-badge'
import { t } from '../../words/words'
import { CorrectDialog } from './correct-dialog'
import type { PackingLine } from './dispatch-sheet'

interface Props {
  readonly dispatchId: DispatchId
  readonly lines: readonly PackingLine[]
  readonly lineId: number | null
  readonly onLine: (lineId: number | null) => void
}

/** The serial numbers that left with a dispatch, where they are now, and the way to put one right. */
export function LeftWithDispatch({ dispatchId, lines, lineId, onLine }: Props) {
  const search = useCapturedSearch()
  const [correcting, setCorrecting] = useState<PickedSerial>()
  const list = useAskPages('dispatch.listCaptured', {
    dispatchId,
    dispatchLineId: lineId,
    search: search.asked,
  })
  const columns = useMemo(() => columnsWith(setCorrecting), [])
  return (
    <>
      <CapturedList
        label={t('capture.list.label')}
        name="left"
        {...{ list, search, columns, lines, lineId, onLine }}
        hasNumbers={({ captured }) => captured > 0}
        notFound={t('dispatch.captured.notFound')}
        empty={
          <EmptyList
            title={t('dispatch.captured.noneAtAll')}
            advice={t('dispatch.captured.noneAtAllAdvice')}
          />
        }
      />
      {correcting && (
        <CorrectDialog dispatchId={dispatchId} unit={correcting} onClose={() => setCorrecting(undefined)} />
      )}
    </>
  )
}

function columnsWith(correct: (unit: PickedSerial) => void): readonly Column<PickedSerial, never>[] {
  return [
    ...numberColumns<PickedSerial>(),
    {
      id: 'state',
      header: t('dispatch.captured.state'),
      width: 170,
      cell: ({ status }) => <SerialStatusBadge status={status} />,
    },
    ...captureColumns<PickedSerial>(({ pickedAt }) => pickedAt),
    {
      id: 'actions',
      header: t('dispatch.closed.change'),
      width: 140,
      isFixed: true,
      cell: (unit) => <CorrectButton unit={unit} correct={correct} />,
    },
  ]
}

interface CorrectButtonProps {
  readonly unit: PickedSerial
  readonly correct: (unit: PickedSerial) => void
}

/** What has come back since is not put right here. */
function CorrectButton({ unit, correct }: CorrectButtonProps) {
  if (unit.status !== 'dispatched') return null
  return (
    <Group justify="flex-end" onClick={(event) => event.stopPropagation()}>
      <Button
        variant="subtle"
        px="xs"
        aria-label={t('dispatch.closed.correctOne', { serial: unit.serial })}
        onClick={() => correct(unit)}
      >
        {t('dispatch.closed.correct')}
      </Button>
    </Group>
  )
}
