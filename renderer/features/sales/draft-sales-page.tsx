import { Button, Paper, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useEffect, useId, useState } from 'react'
import type { SalesOrder } from '../../../shared/ipc/sales'
import { focusFirstError } from '../../form/document-form'
import { useSaveKey } from '../../form/save-key'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { UnsavedGuard } from '../../form/unsaved-guard'
import { useConfirmKey } from '../../order/use-confirm-key'
import type { Draft } from '../../order/use-order-draft'
import { Page } from '../../shell/page'
import { SalesOrderStatusBadge } from '../../theme/status-badge'
import { t } from '../../words/words'
import { CancelDialog } from './cancel-dialog'
import { pathToSales } from './path-to-sales'
import { SalesFields } from './sales-fields'
import { SalesLines } from './sales-lines'
import type { SalesValues } from './sales-values'
import { isEditable, useSalesSaving } from './use-sales-saving'

/** An order that is being written, or a quote: who buys, what, and at which price. */
export function DraftSalesPage({ order, readAgain, onPlaced }: Draft<SalesOrder>) {
  const formId = useId()
  const saving = useSalesSaving({ order, readAgain, onPlaced })
  const { form, refusal } = saving
  const [lacksLines, setLacksLines] = useState(false)
  const [isCancelling, cancelling] = useDisclosure()
  const isPlacedElsewhere = order !== null && !isEditable(order) && !form.isDirty()
  useEffect(() => {
    if (isPlacedElsewhere) onPlaced()
  }, [isPlacedElsewhere, onPlaced])

  const withLines = (take: (values: SalesValues) => void) =>
    form.onSubmit((values) => {
      setLacksLines(values.lines.length === 0)
      if (values.lines.length > 0) take(values)
    }, focusFirstError(form))
  const confirm = withLines(saving.confirm)
  const quote = withLines(saving.quote)
  useSaveKey(formId)
  useConfirmKey(confirm)
  return (
    <Page
      title={order?.number ?? t('sales.newTitle')}
      path={pathToSales}
      beside={order && <SalesOrderStatusBadge status={order.status} />}
      actions={
        <>
          {order && (
            <Button variant="subtle" onClick={cancelling.open}>
              {t('order.cancel')}
            </Button>
          )}
          {order?.status !== 'Quote' && (
            <Button variant="default" onClick={() => quote()} loading={saving.isQuoting}>
              {t('sales.quote')}
            </Button>
          )}
          <Button variant="default" type="submit" form={formId} loading={saving.isSaving}>
            {t('form.save')}
          </Button>
          <Button onClick={() => confirm()} loading={saving.isConfirming}>
            {t('order.confirm')}
          </Button>
        </>
      }
    >
      <RefusalAlert refusal={refusal}>
        {(refusal?.code === 'changed-elsewhere' || refusal?.code === 'sales-order-not-in-status') && (
          <Button variant="default" onClick={saving.reload}>
            {t('form.reload')}
          </Button>
        )}
      </RefusalAlert>
      <ErrorAlert error={saving.fault} />
      <form id={formId} noValidate onSubmit={form.onSubmit(saving.save, focusFirstError(form))}>
        <Stack gap="md">
          <Paper withBorder bg="var(--raised)" p="md">
            <SalesFields form={form} isNew={order === null} />
          </Paper>
          <SalesLines form={form} isNeeded={lacksLines && form.values.lines.length === 0} />
        </Stack>
      </form>
      {order && (
        <CancelDialog order={order} isOpen={isCancelling} onClose={cancelling.close} onCancelled={onPlaced} />
      )}
      <UnsavedGuard unsaved={saving.unsaved} />
    </Page>
  )
}
