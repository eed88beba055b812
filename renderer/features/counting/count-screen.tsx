import type { StockCountId } from '../../../shared/values'
import { Asked } from '../../form/asked'
import { useAsk } from '../../lib/queries'
import { ClosedCount } from './closed-count'
import { OpenCount } from './open-count'

/** One stock count: scanned while it is open, read afterwards. */
export function CountScreen({ stockCountId }: { readonly stockCountId: StockCountId }) {
  const query = useAsk('counting.read', { stockCountId })
  return (
    <Asked of={query}>
      {(count) => (count.status === 'open' ? <OpenCount count={count} /> : <ClosedCount count={count} />)}
    </Asked>
  )
}
