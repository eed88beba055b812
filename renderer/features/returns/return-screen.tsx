import type { CustomerReturnId } from '../../../shared/values'
import { Asked } from '../../form/asked'
import { useAsk } from '../../lib/queries'
import { ClosedReturn } from './closed-return'
import { OpenReturn } from './open-return'

/** One customer return: scanned while it is open, read afterwards. */
export function ReturnScreen({ customerReturnId }: { readonly customerReturnId: CustomerReturnId }) {
  const query = useAsk('returns.read', { customerReturnId })
  return (
    <Asked of={query}>
      {(customerReturn) =>
        customerReturn.status === 'open' ? (
          <OpenReturn customerReturn={customerReturn} />
        ) : (
          <ClosedReturn customerReturn={customerReturn} />
        )
      }
    </Asked>
  )
}
