import type { Work } from '../../../shared/ipc/scanning'
import type { CaptureActs } from '../../capture/capture-acts'
import { Tool } from '../../capture/capture-tools'
import type { ShowLineDialog } from '../../capture/line-dialog'
import { t } from '../../words/words'
import { allocatingWords } from './allocating-words'
import type { PromisedLine } from './allocation-sheet'
import { ViewSerialsDialog } from './view-serials-dialog'

interface Props {
  readonly work: Work
  readonly lineId: number | undefined
  readonly showDialog: ShowLineDialog<PromisedLine>
  readonly captureMany: CaptureActs['captureMany']
}

/** Opens *View serial nos* for the line with the arrow. */
export function ViewSerialsTool({ work, lineId, showDialog, captureMany }: Props) {
  const show = () => {
    if (lineId === undefined) return
    showDialog(lineId, (line, onClose) => (
      <ViewSerialsDialog words={allocatingWords} {...{ work, line, captureMany, onClose }} />
    ))
  }
  return <Tool label={t('allocation.view.tool')} isDisabled={lineId === undefined} onClick={show} />
}
