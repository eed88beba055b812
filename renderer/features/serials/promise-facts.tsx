import type { SerialHistory } from '../../../shared/ipc/serials'
import { momentText } from '../../words/moments'
import { t } from '../../words/words'
import { Fact } from './facts'

/** With what it is announced, whom it is promised to, and the shipment it is packed in or left with; nothing where it is free. */
export const PromiseFacts = ({
  unit: { orderNumber, customerName, dispatchNumber, dispatchedAt, manifest, status },
}: {
  readonly unit: SerialHistory
}) => (
  <>
    {manifest !== null && (
      <Fact name={t(status === 'expected' ? 'serials.unit.expected' : 'serials.unit.onManifest')}>
        {t('serials.unit.manifest', manifest)}
      </Fact>
    )}
    {orderNumber !== null && <Fact name={t('serials.unit.order')}>{orderNumber}</Fact>}
    {customerName !== null && <Fact name={t('serials.unit.customer')}>{customerName}</Fact>}
    {dispatchNumber !== null && <Fact name={t('serials.unit.dispatch')}>{dispatchNumber}</Fact>}
    {dispatchedAt !== null && <Fact name={t('serials.unit.dispatched')}>{momentText(dispatchedAt)}</Fact>}
  </>
)
