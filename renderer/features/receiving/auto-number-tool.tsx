import { Tool } from '../../capture/capture-tools'
import type { ShowLineDialog } from '../../capture/line-dialog'
import { t } from '../../words/words'
import { AutoNumberDialog } from './auto-number-dialog'
import type { ReceivingLine } from './receipt-sheet'

interface Props {
  readonly lineId: number | undefined
  readonly showDialog: ShowLineDialog<ReceivingLine>
}

/** Opens *Auto-number* for the line with the arrow. */
export function AutoNumberTool({ lineId, showDialog }: Props) {
  const show = () => {
    if (lineId === undefined) return
    showDialog(lineId, (line, onClose) => <AutoNumberDialog line={line} onClose={onClose} />)
  }
  return <Tool label={t('receiving.autoNumber.tool')} isDisabled={lineId === undefined} onClick={show} />
}
