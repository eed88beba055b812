import { Alert, Button, Group } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import type { Dispatch } from '../../../shared/ipc/dispatch'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { t } from '../../words/words'
import { useStartDispatch } from '../../lib/start-dispatch'

/** What is to be known of a dispatch that is over: that it was undone, or that more is to follow. */
export function ClosedNotes({ dispatch }: { readonly dispatch: Dispatch }) {
  if (dispatch.status === 'reversed')
    return (
      <Alert icon={<IconInfoCircle aria-hidden />} flex="none">
        {t(dispatch.committedAt === null ? 'dispatch.closed.cancelledNote' : 'dispatch.closed.reversedNote')}
      </Alert>
    )
  const count = dispatch.lines.reduce(
    (units, line) => units + line.outstanding - (line.quantityToShip ?? 0),
    0,
  )
  return count > 0 ? <BackOrderNote dispatch={dispatch} count={count} /> : null
}

interface BackOrderProps {
  readonly dispatch: Dispatch
  readonly count: number
}

function BackOrderNote({ dispatch: { salesOrderId, orderNumber }, count }: BackOrderProps) {
  const { start, isBusy, refusal, fault } = useStartDispatch()
  return (
    <>
      <Alert icon={<IconInfoCircle aria-hidden />} flex="none">
        <Group justify="space-between">
          {t('dispatch.closed.backOrder', { count, orderNumber })}
          <Button variant="default" loading={isBusy} onClick={() => void start(salesOrderId)}>
            {t('dispatch.closed.shipRest')}
          </Button>
        </Group>
      </Alert>
      <RefusalAlert refusal={refusal} />
      <ErrorAlert error={fault} />
    </>
  )
}
