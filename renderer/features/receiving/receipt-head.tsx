import { Menu } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { memo, useState } from 'react'
import type { Receipt } from '../../../shared/ipc/receiving'
import { MoreMenu } from '../../capture/more-menu'
import type { CaptureLine } from '../../capture/sheet'
import { UnitCount } from '../../capture/unit-count'
import { LabelsDialog } from '../../labels/labels-dialog'
import { t } from '../../words/words'
import { SupplierReference } from './supplier-reference'

interface Props {
  readonly receipt: Receipt
  readonly lines: readonly CaptureLine[]
  readonly onCancel: () => void
}

/** Right of the title: how far the whole receipt is, the supplier's reference, and what is done rarely. */
export function ReceiptHead({ receipt, lines, onCancel }: Props) {
  const [prints, setPrints] = useState(false)
  return (
    <>
      <UnitCount lines={lines} isOpenEnded={receipt.purchaseOrderId === null} />
      <SupplierReference receiptId={receipt.receiptId} kept={receipt.supplierReference} />
      <More
        purchaseOrderId={receipt.purchaseOrderId}
        orderNumber={receipt.orderNumber}
        onLabels={() => setPrints(true)}
        onCancel={onCancel}
      />
      {prints && (
        <LabelsDialog
          units={{ kind: 'receipt', receiptId: receipt.receiptId }}
          onClose={() => setPrints(false)}
        />
      )}
    </>
  )
}

interface MoreProps extends Pick<Receipt, 'purchaseOrderId' | 'orderNumber'> {
  readonly onLabels: () => void
  readonly onCancel: () => void
}

const More = memo(({ purchaseOrderId, orderNumber, onLabels, onCancel }: MoreProps) => {
  const navigate = useNavigate()
  return (
    <MoreMenu label={t('receiving.head.more')}>
      {purchaseOrderId !== null && orderNumber !== null && (
        <Menu.Item
          onClick={() => void navigate({ to: '/orders/$purchaseOrderId', params: { purchaseOrderId } })}
        >
          {t('receiving.head.order', { number: orderNumber })}
        </Menu.Item>
      )}
      <Menu.Item onClick={onLabels}>{t('labels.open')}</Menu.Item>
      <Menu.Item onClick={onCancel}>{t('receiving.head.cancel')}</Menu.Item>
    </MoreMenu>
  )
})
