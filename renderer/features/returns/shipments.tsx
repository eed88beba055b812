import type { CustomerReturn, ReturnedShipment } from '../../../shared/ipc/returns'
import type { DispatchId } from '../../../shared/values'
import { Rail, RailChoice } from '../../capture/rail'
import { dayText } from '../../words/moments'
import { t } from '../../words/words'

interface Props {
  readonly customerReturn: CustomerReturn
  readonly chosen: DispatchId | null
  readonly onChoose: (dispatchId: DispatchId | null) => void
}

/** What came back, by customer and order; one of them narrows the list beside it. */
export const Shipments = ({ customerReturn: { units, shipments }, chosen, onChoose }: Props) => (
  <Rail label={t('returns.shipments.label')}>
    <RailChoice
      title={t('returns.shipments.all')}
      text={t('returns.shipments.allText')}
      count={units}
      isChosen={chosen === null}
      onChoose={() => onChoose(null)}
    />
    {shipments.map((shipment) => (
      <RailChoice
        key={shipment.dispatchId}
        title={shipment.customerName}
        text={orderText(shipment)}
        count={shipment.units}
        isChosen={shipment.dispatchId === chosen}
        onChoose={() => onChoose(shipment.dispatchId)}
      />
    ))}
  </Rail>
)

const orderText = ({ orderNumber, dispatchedAt }: ReturnedShipment): string =>
  dispatchedAt === null
    ? orderNumber
    : t('returns.shipments.order', { orderNumber, moment: dayText(dispatchedAt) })
