import { Button, Group, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import type { Verdict } from '../../../shared/ipc/scanning'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { asFault, call, type StationFault } from '../../lib/station'
import { t } from '../../words/words'
import { PeekTitle } from './peek-title'

/** A scan that nobody asked for and that could not be understood; scans behind it wait until it was seen. */
export function UnreadPeek({ verdict }: { readonly verdict: Verdict }) {
  const [fault, setFault] = useState<StationFault>()
  const acknowledge = () => {
    call('scanning.acknowledge', { scanId: verdict.scanId, keep: false }).catch((thrown: unknown) =>
      setFault(asFault(thrown)),
    )
  }
  return (
    <Modal opened onClose={acknowledge} size={640} title={<PeekTitle text={verdict.text} />}>
      <Stack>
        {'refusal' in verdict.outcome && <RefusalAlert refusal={verdict.outcome.refusal} />}
        <ErrorAlert error={fault} />
        <Group justify="flex-end">
          <Button data-autofocus onClick={acknowledge}>
            {t('serials.peek.seen')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
