import { Button, Group, Modal, ScrollArea, Stack, Table, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { PurchaseOrder } from '../../../shared/ipc/purchases'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { useAct } from '../../lib/act'
import { useKeepAnswer } from '../../lib/queries'
import { t } from '../../words/words'
import { LineProduct } from './line-product'
import { outstandingOf } from './outstanding'

interface Props {
  readonly order: PurchaseOrder
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Asks before the rest of an order is given up, and names every unit that will then not come. */
export function CloseShortDialog({ order, isOpen, onClose }: Props) {
  const keep = useKeepAnswer()
  const act = useAct('purchases.closeShort')
  const { purchaseOrderId, number } = order
  const close = () => {
    act.clear()
    onClose()
  }
  const closeShort = async (): Promise<void> => {
    const answer = await act.run({ purchaseOrderId })
    if (!answer?.ok) return
    keep('purchases.readOrder', { purchaseOrderId }, answer.value)
    notifications.show({ message: t('purchases.closed', { number }) })
    close()
  }
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      size="lg"
      title={t('purchases.closeShortDialog.title', { number })}
    >
      <Stack gap="md">
        <Text>{t('purchases.closeShortDialog.text')}</Text>
        <NotComing order={order} />
        <RefusalAlert refusal={act.refusal} />
        <ErrorAlert error={act.fault} />
        <Group justify="flex-end">
          <Button variant="default" loading={act.isBusy} onClick={() => void closeShort()}>
            {t('purchases.closeShort')}
          </Button>
          <Button data-autofocus onClick={close}>
            {t('purchases.closeShortDialog.keep')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

function NotComing({ order }: { readonly order: PurchaseOrder }) {
  const label = t('purchases.lines.willNotCome')
  return (
    <ScrollArea.Autosize
      mah={320}
      type="auto"
      viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': label }}
    >
      <Table aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('purchases.lines.product')}</Table.Th>
            <Table.Th scope="col" ta="right" style={{ whiteSpace: 'nowrap' }}>
              {label}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {order.lines
            .filter((line) => outstandingOf(line) > 0)
            .map((line) => (
              <Table.Tr key={line.purchaseOrderLineId}>
                <Table.Td>
                  <LineProduct line={line} />
                </Table.Td>
                <Table.Td ta="right" className="figures" style={{ whiteSpace: 'nowrap' }}>
                  {t('purchases.closeShortDialog.line', {
                    outstanding: outstandingOf(line),
                    ordered: line.quantity,
                    unit: line.unit,
                  })}
                </Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
    </ScrollArea.Autosize>
  )
}
