import { Button, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { nameKey } from '../../../shared/name-key'
import type { SupplierId } from '../../../shared/values'
import { useFoundSuppliers } from '../../contacts/found-contacts'
import { DialogFoot } from '../../form/dialog-foot'
import { Finder } from '../../form/finder'
import { ErrorAlert, RefusalAlert } from '../../form/trouble-alert'
import { t } from '../../words/words'
import type { useStartReceipt } from './start-receipt'

interface Props {
  readonly starting: ReturnType<typeof useStartReceipt>
  readonly onClose: () => void
}

/** Goods without an order: from whom, when that is known. */
export function WithoutOrderDialog({ starting, onClose }: Props) {
  const [supplierId, setSupplierId] = useState<SupplierId | null>(null)
  return (
    <Modal opened onClose={onClose} title={t('receiving.withoutOrder.title')}>
      <Stack>
        <Text>{t('receiving.withoutOrder.text')}</Text>
        <SupplierField onChoose={setSupplierId} />
        <RefusalAlert refusal={starting.refusal} />
        <ErrorAlert error={starting.fault} />
        <DialogFoot onCancel={onClose}>
          <Button
            size="md"
            data-autofocus
            loading={starting.isBusy}
            onClick={() => void starting.start({ purchaseOrderId: null, supplierId })}
          >
            {t('receiving.withoutOrder.start')}
          </Button>
        </DialogFoot>
      </Stack>
    </Modal>
  )
}

const mostShown = 8

/** What is typed but names nobody counts for nothing, and does not stay as if it did. */
function SupplierField({ onChoose }: { readonly onChoose: (supplierId: SupplierId | null) => void }) {
  const [chosenName, setChosenName] = useState('')
  const [text, setText] = useState('')
  const wanted = text.trim().slice(0, 200)
  const { found, isSettled } = useFoundSuppliers(wanted, mostShown)
  return (
    <Finder
      size="md"
      name={t('receiving.withoutOrder.supplier')}
      description={t('receiving.withoutOrder.supplierHint')}
      placeholder={t('receiving.withoutOrder.supplierPlaceholder')}
      text={text}
      onText={(typed) => {
        setText(typed)
        if (typed.trim() !== '') return
        setChosenName('')
        onChoose(null)
      }}
      found={found}
      isSettled={isSettled}
      keyOf={({ supplierId }) => supplierId}
      isExact={({ name }) => nameKey(name) === nameKey(wanted)}
      show={({ name }) => name}
      onChoose={({ supplierId, name }) => {
        setText(name)
        setChosenName(name)
        onChoose(supplierId)
      }}
      onBlur={() => setText(chosenName)}
      foot={isSettled && found.length === 0 ? t('receiving.withoutOrder.noSupplier') : undefined}
    />
  )
}
