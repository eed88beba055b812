import type { SalesOrderId } from '../../../shared/values'
import { Asked } from '../../form/asked'
import { useAllocation } from './allocation-news'
import { PreEnter } from './pre-enter'

/** *Pre-enter serial nos.* of a sales order. */
export function AllocationScreen({ salesOrderId }: { readonly salesOrderId: SalesOrderId }) {
  const query = useAllocation(salesOrderId)
  return <Asked of={query}>{(allocation) => <PreEnter allocation={allocation} />}</Asked>
}
