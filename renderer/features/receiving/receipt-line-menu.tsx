import { Menu } from '@mantine/core'
import type { LineActs } from '../../capture/line-acts'
import { LineMenu, SerialItems } from '../../capture/line-menu'
import { LabelsDialog } from '../../labels/labels-dialog'
import { t } from '../../words/words'
import { NotGoodDialog } from './not-good-dialog'
import { useReceiptAct } from './receipt-deed'
import type { ReceivingLine } from './receipt-sheet'

interface Props {
  readonly line: ReceivingLine
  readonly acts: LineActs<ReceivingLine>
}

/** What is done more rarely with one line of a receipt. */
export function ReceiptLineMenu({ line, acts }: Props) {
  const { receiptLineId } = line
  const remove = useReceiptAct('receiving.removeLine')
  const showNotGood = () =>
    acts.showDialog(receiptLineId, (now, onClose) => <NotGoodDialog line={now} onClose={onClose} />)
  const showLabels = () =>
    acts.showDialog(receiptLineId, (_now, onClose) => (
      <LabelsDialog units={{ kind: 'receipt-line', receiptLineId }} onClose={onClose} />
    ))
  return (
    <LineMenu line={line}>
      <Menu.Item onClick={showNotGood}>{t('receiving.lines.menuNotGood')}</Menu.Item>
      <SerialItems line={line} acts={acts} />
      {line.captured > 0 && <Menu.Item onClick={showLabels}>{t('labels.open')}</Menu.Item>}
      {line.purchaseOrderLineId === null && (
        <Menu.Item onClick={() => void remove.run({ receiptLineId })}>
          {t('receiving.lines.menuRemove')}
        </Menu.Item>
      )}
    </LineMenu>
  )
}
