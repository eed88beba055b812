import { Button, Group, SegmentedControl } from '@mantine/core'
import type { Receipt, ReceiptLine } from '../../../shared/ipc/receiving'
import type { ReceiptLineId } from '../../../shared/values'
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

export function CaptureTabs({ receipt, tab, onTab, onAdded }: Props) {
  const hasSerials = receipt.captured > 0 || receipt.lines.some(({ capturesSerials }) => capturesSerials)
  return (
    <div className={classes.tabs}>
      <Group gap="xs">
        {hasSerials && (
          <SegmentedControl
            size="md"
            classNames={{ label: classes.tabLabel }}
            aria-label={t('receiving.waiting.show')}
            value={tab.kind}
            onChange={(kind) => {
              onTab({ kind: kind === 'serials' ? 'serials' : 'lines', lineId: null })
              focusEntry()
            }}
            data={[
              { value: 'lines', label: t('receiving.lines.tab') },
              { value: 'serials', label: t('receiving.captured.tab', { count: receipt.captured }) },
            ]}
          />
        )}
      </Group>
      {receipt.purchaseOrderId === null ? (
        <AddProduct receiptId={receipt.receiptId} onAdded={onAdded} />
      ) : (
        <ReceiveAll receipt={receipt} />
      )}
    </div>
  )
}

/** Everything the order still expects has come: one click fills in the quantities. */
function ReceiveAll({ receipt: { receiptId, lines } }: { readonly receipt: Receipt }) {
  const act = useReceiptAct('receiving.receiveOutstanding')
  const isAnyBlank = lines.some((line) => line.quantityToReceive === null && (line.outstanding ?? 0) > 0)
  const run = () => {
    void act.run({ receiptId })
    focusEntry()
  }
  return (
    <Button variant="default" className={classes.touch} disabled={!isAnyBlank} onClick={run}>
      {t('receiving.lines.receiveAll')}
    </Button>
  )
}
