import type { DispatchLine } from '../../../shared/ipc/dispatch'
import { QuantityInput } from '../../capture/quantity-input'
import { t } from '../../words/words'
import { useDispatchAct } from './dispatch-deed'

/** *Quantity to ship* of a line; blank is not shipped, fewer leaves the rest on back order. */
export function QuantityToShip({ line }: { readonly line: DispatchLine }) {
  const { run } = useDispatchAct('dispatch.setQuantity')
  const { dispatchLineId, productName, quantityToShip, outstanding } = line
  return (
    <QuantityInput
      label={t('dispatch.lines.quantityOf', { productName })}
      expected={outstanding}
      quantity={quantityToShip}
      onSave={async (quantity) => void (await run({ dispatchLineId, quantity }))}
    />
  )
}
