import { notifications } from '@mantine/notifications'
import { useNewVerdict } from '../lib/new-verdict'
import { t } from '../words/words'

/** Tells that a command barcode committed a document: its screen is another one by then. */
export function useCommittedByCommand(): void {
  useNewVerdict(({ outcome }) => {
    if (outcome.kind !== 'committed') return
    const { number, units: count } = outcome
    notifications.show({ message: t('capture.committed', { number, count }) })
  })
}
