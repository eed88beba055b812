import { Modal } from '@mantine/core'
import type { Product } from '../../../shared/ipc/products'
import { t } from '../../words/words'
import { NumbersEntry } from './numbers-entry'
import { NumbersOutcome } from './numbers-outcome'
import { useGiving } from './use-giving'

interface Props {
  readonly product: Product
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** R4: gives the units without serial no. of a product theirs: first what is entered, then what came of it. */
export function GiveNumbersDialog({ product, isOpen, onClose }: Props) {
  const giving = useGiving(product.productId)
  const close = () => {
    if (giving.isBusy) return
    if (giving.outcome) giving.startAfresh()
    onClose()
  }
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      size={giving.outcome && giving.outcome.refused.length > 0 ? 'xl' : 'lg'}
      title={t('products.give.title', { name: product.name })}
    >
      {giving.outcome ? (
        <NumbersOutcome outcome={giving.outcome} giving={giving} onClose={close} />
      ) : (
        <NumbersEntry giving={giving} without={product.withoutSerialNumber} onClose={close} />
      )}
    </Modal>
  )
}
