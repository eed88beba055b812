import { ManyDialog, type ManyProps } from '../../capture/many-dialog'
import { t } from '../../words/words'
import { ChooseSerials } from './choose-serials'

/** *View serial nos*: the numbers that can be promised to a line, to be ticked; each is judged as if scanned. */
export const ViewSerialsDialog = (many: ManyProps) => (
  <ManyDialog title={t('allocation.view.title')} source="list" {...many}>
    {(capture, isBusy) => (
      <ChooseSerials line={many.line} isBusy={isBusy} onUse={capture} onCancel={many.onClose} />
    )}
  </ManyDialog>
)
