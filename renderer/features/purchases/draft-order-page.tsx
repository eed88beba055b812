import { Button, Paper, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useEffect, useId, useState } from 'react'
import type { PurchaseOrder } from '../../../shared/ipc/purchases'
import { focusFirstError } from '../../form/document-form'
import { useSaveKey } from '../../form/save-key'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { UnsavedGuard } from '../../form/unsaved-guard'
import { Page } from '../../shell/page'
import { useConfirmKey } from '../../order/use-confirm-key'
import type { Draft } from '../../order/use-order-draft'
import { OrderStatusBadge } from '../../theme/status-badge'
import { t } from '../../words/words'
import { CancelDialog } from './cancel-dialog'
import { OrderLines } from './order-lines'
import { OrderFields } from './order-fields'
import { pathToOrders } from './path-to-orders'
import { useDraftSaving } from './use-draft-saving'

/** An order that is being written: who it goes to, and what is ordered. */
export function DraftOrderPage({ order, readAgain, onPlaced }: Draft<PurchaseOrder>) {
  const formId = useId()
  const saving = useDraftSaving({ order, readAgain, onPlaced })
  const { form, refusal } = saving
  const [lacksLines, setLacksLines] = useState(false)
  const [isCancelling, cancelling] = useDisclosure()
  const isPlacedElsewhere = order !== null && order.status !== 'Draft' && !form.isDirty()
  useEffect(() => {
    if (isPlacedElsewhere) onPlaced()
  }, [isPlacedElsewhere, onPlaced])

  const check = form.onSubmit((values) => {
    setLacksLines(values.lines.length === 0)
    if (values.lines.length > 0) saving.confirm(values)
  }, focusFirstError(form))
  useSaveKey(formId)
  useConfirmKey(check)
  return (
    <Page
      title={order?.number ?? t('purchases.newTitle')}
      path={pathToOrders}
      beside={order && <OrderStatusBadge status={order.status} />}
      actions={
        <>
          {order && (
            <Button variant="subtle" onClick={cancelling.open}>
              {t('order.cancel')}
            </Button>
          )}
          <Button variant="default" type="submit" form={formId} loading={saving.isSaving}>
            {t('form.save')}
          </Button>
          <Button onClick={() => check()} loading={saving.isConfirming}>
            {t('order.confirm')}
          </Button>
        </>
      }
    >
      <RefusalAlert refusal={refusal}>
        {(refusal?.code === 'changed-elsewhere' || refusal?.code === 'order-not-in-status') && (
          <Button variant="default" onClick={saving.reload}>
            {t('form.reload')}
          </Button>
        )}
      </RefusalAlert>
      <ErrorAlert error={saving.fault} />
      <form id={formId} noValidate onSubmit={form.onSubmit(saving.save, focusFirstError(form))}>
        <Stack gap="md">
          <Paper withBorder bg="var(--raised)" p="md">
            <OrderFields form={form} isNew={order === null} />
          </Paper>
          <OrderLines form={form} isNeeded={lacksLines && form.values.lines.length === 0} />
        </Stack>
      </form>
      {order && (
        <CancelDialog order={order} isOpen={isCancelling} onClose={cancelling.close} onCancelled={onPlaced} />
      )}
      <UnsavedGuard unsaved={saving.unsaved} />
    </Page>
  )
}
