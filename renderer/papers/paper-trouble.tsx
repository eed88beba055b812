import { Modal } from '@mantine/core'
import { ErrorAlert, RefusalAlert } from '../form/trouble-alert'
import { t } from '../words/words'
import type { MakingPaper } from './use-paper'

/** Says why a paper was not made, wherever its button stands. */
export const PaperTrouble = ({ making: { refusal, fault, clear } }: { readonly making: MakingPaper }) => (
  <Modal
    opened={refusal !== undefined || fault !== undefined}
    onClose={clear}
    title={t('papers.trouble')}
    transitionProps={{ duration: 0 }}
  >
    <RefusalAlert refusal={refusal} />
    <ErrorAlert error={fault} />
  </Modal>
)
