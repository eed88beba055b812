import { Button, SegmentedControl } from '@mantine/core'
import { memo, useCallback } from 'react'
import type { Receipt, ReceiptLine } from '../../../shared/ipc/receiving'
import type { ReceiptId, ReceiptLineId } from '../../../shared/values'
import { t } from '../../words/words'
import { AddProduct } from './add-product'
import classes from './capture.module.css'
import { useReceiptAct } from './capturing'
import { focusEntry } from './entry-focus'

/** What stands in the middle: the lines, or the serial numbers of all of them or of one. */
export interface CaptureTab {
  readonly kind: 'lines' | 'serials'
  readonly lineId: ReceiptLineId | null
}

interface Props {
  readonly receipt: Receipt
  readonly tab: CaptureTab
  readonly onTab: (tab: CaptureTab) => void
  readonly onAdded: (line: ReceiptLine) => void
}

/** Its parts are drawn again only when they change, not with every scan. */
export function CaptureTabs({ receipt, tab, onTab, onAdded }: Props) {
  const { receiptId, lines } = receipt
  const hasSerials = receipt.captured > 0 || lines.some(({ capturesSerials }) => capturesSerials)
  const isAnyBlank = lines.some((line) => line.quantityToReceive === null && (line.outstanding ?? 0) > 0)
  const choose = useCallback(
    (kind: string) => {
      onTab({ kind: kind === 'serials' ? 'serials' : 'lines', lineId: null })
      focusEntry()
    },
    [onTab],
  )
  return (
    <div className={classes.tabs}>
      {hasSerials ? <Tabs kind={tab.kind} onChoose={choose} /> : <span />}
      {receipt.purchaseOrderId === null ? (
        <AddProduct receiptId={receiptId} onAdded={onAdded} />
      ) : (
        <ReceiveAll receiptId={receiptId} isAnyBlank={isAnyBlank} />
      )}
    </div>
  )
}

interface TabsProps {
  readonly kind: CaptureTab['kind']
  readonly onChoose: (kind: string) => void
}

const Tabs = memo(({ kind, onChoose }: TabsProps) => (
  <SegmentedControl
    size="md"
    classNames={{ label: classes.tabLabel }}
    aria-label={t('receiving.waiting.show')}
    value={kind}
    onChange={onChoose}
    data={[
      { value: 'lines', label: t('receiving.lines.tab') },
      { value: 'serials', label: t('receiving.captured.serials') },
    ]}
  />
))

interface ReceiveAllProps {
  readonly receiptId: ReceiptId
  readonly isAnyBlank: boolean
}

/** Everything the order still expects has come: one click fills in the quantities. */
const ReceiveAll = memo(({ receiptId, isAnyBlank }: ReceiveAllProps) => {
  const act = useReceiptAct('receiving.receiveOutstanding')
  const run = () => {
    void act.run({ receiptId })
    focusEntry()
  }
  return (
    <Button variant="default" className={classes.touch} disabled={!isAnyBlank} onClick={run}>
      {t('receiving.lines.receiveAll')}
    </Button>
  )
})
