import { SimpleGrid, Stack } from '@mantine/core'
import { Asked } from '../../form/asked'
import { useAsk } from '../../lib/queries'
import { Page } from '../../shell/page'
import { t } from '../../words/words'
import { NextOrders } from './next-orders'
import { NextToDispatch } from './next-to-dispatch'
import { OpenDispatches } from './open-dispatches'
import { OpenReceipts } from './open-receipts'
import { StartHere } from './start-here'
import { WaitingCards } from './waiting-cards'

const question = {}

/** What waits at this warehouse, and the way to it. */
export function DashboardScreen() {
  const waiting = useAsk('dashboard.read', question)
  return (
    <Page title={t('dashboard.title')}>
      <Asked of={waiting}>
        {(counts) => (
          <Stack gap="lg">
            {counts.productCount === 0 && <StartHere />}
            <WaitingCards waiting={counts} />
            <SimpleGrid cols={2} spacing="md">
              <OpenReceipts />
              <NextOrders />
              <OpenDispatches />
              <NextToDispatch />
            </SimpleGrid>
          </Stack>
        )}
      </Asked>
    </Page>
  )
}
