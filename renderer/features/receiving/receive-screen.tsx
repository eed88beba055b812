import { Button, SegmentedControl } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPackageImport } from '@tabler/icons-react'
import { useState } from 'react'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { Page } from '../../shell/page'
import { PageSearch } from '../../shell/page-search'
import { t } from '../../words/words'
import { OpenReceipts, useOpenReceipts } from './open-receipts'
import { OrdersToReceive } from './orders-to-receive'
import { ReceiptList } from './receipt-list'
import { useStartReceipt } from './start-receipt'
import { WithoutOrderDialog } from './without-order-dialog'

type Shown = 'orders' | 'receipts'

/** What waits to be received: what was begun first, then the orders, then what is over. */
export function ReceiveScreen() {
  const [search, setSearch] = useState('')
  const [asked] = useDebouncedValue(search, 150)
  const [shown, setShown] = useState<Shown>('orders')
  const [isAsking, setIsAsking] = useState(false)
  const starting = useStartReceipt()
  const open = useOpenReceipts()
  const tools = (
    <>
      <SegmentedControl
        aria-label={t('receiving.waiting.show')}
        value={shown}
        onChange={(value) => setShown(value === 'receipts' ? 'receipts' : 'orders')}
        data={[
          { value: 'orders', label: t('receiving.waiting.orders') },
          { value: 'receipts', label: t('receiving.waiting.receipts') },
        ]}
      />
      <PageSearch label={t('receiving.waiting.search')} value={search} onChange={setSearch} w={320} />
    </>
  )
  return (
    <Page
      fills
      title={t('receiving.title')}
      actions={
        <Button
          variant="default"
          leftSection={<IconPackageImport size={20} aria-hidden />}
          onClick={() => setIsAsking(true)}
        >
          {t('receiving.waiting.withoutOrder')}
        </Button>
      }
    >
      <RefusalAlert refusal={starting.refusal} />
      <ErrorAlert error={starting.fault} />
      <OpenReceipts open={open} onShowAll={() => setShown('receipts')} />
      {shown === 'orders' ? (
        <OrdersToReceive search={asked} open={open.rows} tools={tools} start={starting.start} />
      ) : (
        <ReceiptList search={asked} tools={tools} />
      )}
      {isAsking && <WithoutOrderDialog starting={starting} onClose={() => setIsAsking(false)} />}
    </Page>
  )
}
