import { Button, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { PurchaseOrderId } from '../../../shared/values'
import { useAsk } from '../../lib/queries'
import { Page } from '../../shell/page'
import { t } from '../../words/words'
import { AnnouncedNumbers } from './announced-numbers'
import { ImportStages } from './import-stages'
import { PickFile } from './pick-file'
import type { Stage } from './stage'

/** The manifest of a purchase order: what the supplier says that it brings, and the file that says so. */
export function ManifestScreen({ purchaseOrderId }: { readonly purchaseOrderId: PurchaseOrderId }) {
  const order = useAsk('purchases.readOrder', { purchaseOrderId })
  const [stage, setStage] = useState<Stage>({ kind: 'start' })
  const { number = '', supplierName = '', status } = order.data ?? {}
  const isOpen = status === 'Confirmed' || status === 'PartFulfilled'
  return (
    <Page
      fills={stage.kind === 'preview' || stage.kind === 'start'}
      title={t('importing.manifest.title', { number })}
      path={[{ label: t('navigation.purchases') }, { label: t('navigation.purchaseOrders'), to: '/orders' }]}
      actions={
        <>
          {(stage.kind === 'mapping' || stage.kind === 'preview') && (
            <Button variant="default" onClick={() => setStage({ kind: 'start' })}>
              {t('importing.another')}
            </Button>
          )}
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link to="/orders/$purchaseOrderId" params={{ purchaseOrderId }} {...props} />
            )}
          >
            {t('importing.manifest.toOrder', { number })}
          </Button>
        </>
      }
    >
      {stage.kind === 'start' && (
        <>
          <Text>{t('importing.manifest.what', { supplierName })}</Text>
          {isOpen && (
            <PickFile
              dataType="manifests"
              purchaseOrderId={purchaseOrderId}
              onRead={(file) => setStage({ kind: 'mapping', file })}
            />
          )}
          <AnnouncedNumbers purchaseOrderId={purchaseOrderId} number={number} />
        </>
      )}
      <ImportStages stage={stage} onStage={setStage} />
    </Page>
  )
}
