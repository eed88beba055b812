import { Button, Group } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { CapturedSerial } from '../../../shared/ipc/receiving'
import { isCorrectable } from '../../../shared/unit-acts'
import type { ReceiptId } from '../../../shared/values'
import { CapturedList, captureColumns, numberColumns, useCapturedSearch } from '../../capture/captured-list'
import type { CaptureLine } from '../../capture/sheet'
import { useAskPages } from '../../lib/pages'
import type { Column } from '../../table/column'
import { EmptyList } from '../../table/empty-list'
import { SerialStatusBadge } from '../../theme/status-badge'
import { CorrectDialog } from '../../units/correct-dialog'
import { t } from '../../words/words'

interface Props {
  readonly receiptId: ReceiptId
  readonly lines: readonly CaptureLine[]
  readonly lineId: number | null
  readonly onLine: (lineId: number | null) => void
}

/** The serial numbers that came in with a receipt, where they are now, and the way to put a misread one right. */
export function CameWithReceipt({ receiptId, lines, lineId, onLine }: Props) {
  const search = useCapturedSearch()
  const [correcting, setCorrecting] = useState<CapturedSerial>()
  const list = useAskPages('receiving.listCaptured', {
    receiptId,
    receiptLineId: lineId,
    search: search.asked,
  })
  const columns = useMemo(() => columnsWith(setCorrecting), [])
  return (
    <>
      <CapturedList
        label={t('capture.list.label')}
        name="came-in"
        {...{ list, search, columns, lines, lineId, onLine }}
        hasNumbers={({ captured }) => captured > 0}
        notFound={t('receiving.captured.notFound')}
        empty={
          <EmptyList
            title={t('receiving.captured.noneAtAll')}
            advice={t('receiving.captured.noneAtAllAdvice')}
          />
        }
      />
      {correcting && <CorrectDialog unit={correcting} onClose={() => setCorrecting(undefined)} />}
    </>
  )
}

function columnsWith(correct: (unit: CapturedSerial) => void): readonly Column<CapturedSerial, never>[] {
  return [
    ...numberColumns<CapturedSerial>(),
    {
      id: 'state',
      header: t('receiving.captured.state'),
      width: 170,
      cell: ({ status }) => <SerialStatusBadge status={status} />,
    },
    ...captureColumns<CapturedSerial>(({ capturedAt }) => capturedAt),
    {
      id: 'actions',
      header: t('receiving.closed.change'),
      width: 140,
      isFixed: true,
      cell: (unit) => <CorrectButton unit={unit} correct={correct} />,
    },
  ]
}

interface CorrectButtonProps {
  readonly unit: CapturedSerial
  readonly correct: (unit: CapturedSerial) => void
}

/** Only while the unit is here and not on its way out. */
function CorrectButton({ unit, correct }: CorrectButtonProps) {
  if (!isCorrectable(unit.status)) return null
  return (
    <Group justify="flex-end" onClick={(event) => event.stopPropagation()}>
      <Button
        variant="subtle"
        px="xs"
        aria-label={t('units.correct.of', { serial: unit.serial })}
        onClick={() => correct(unit)}
      >
        {t('receiving.closed.correct')}
      </Button>
    </Group>
  )
}
