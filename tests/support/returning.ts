import type { CustomerReturn } from '../../shared/ipc/returns'
import type { Outcome } from '../../shared/ipc/scanning'
import type { Product } from '../../shared/ipc/products'
import { destinationLine, type ReturnDestination } from '../../shared/return-status'
import type { ReturnDeps } from '../../main/returns/deps'
import { chooseDestination } from '../../main/returns/destinations'
import { openNewReturn } from '../../main/returns/open-return'
import { returnScan } from '../../main/returns/return-scan'
import type { Store } from '../../main/store/store'
import { anOpenDispatch, packed, packingDeps, shippedOut } from './dispatching'
import { aConfirmedSalesOrder, aCustomer } from './selling'
import { newOperationId, serialsOnHand, valueOf } from './warehouse'

/** What returns need, at a station that forgets its arrows and announces to nobody. */
export const returnDeps = (store: Store): ReturnDeps => packingDeps(store)

/** Brings these numbers in and ships them to a customer of that name. */
export async function soldTo(
  store: Store,
  customerName: string,
  product: Product,
  serials: readonly string[],
): Promise<{ orderNumber: string; dispatchNumber: string }> {
  await serialsOnHand(store, product, serials)
  const customer = await aCustomer(store, { name: customerName })
  const order = await aConfirmedSalesOrder(store, [{ product, quantity: serials.length }], { customer })
  const dispatch = await anOpenDispatch(store, order)
  await packed(store, dispatch, serials)
  const { number: dispatchNumber } = await shippedOut(store, dispatch)
  return { orderNumber: order.number, dispatchNumber }
}

export const anOpenReturn = async (deps: ReturnDeps): Promise<CustomerReturn> =>
  valueOf(await openNewReturn(deps, { operationId: newOperationId() }))

/** Scans these numbers onto a return, bound for there. */
export async function scannedBack(
  deps: ReturnDeps,
  { customerReturnId }: Pick<CustomerReturn, 'customerReturnId'>,
  texts: readonly string[],
  destination: ReturnDestination = 'in-stock',
): Promise<Outcome[]> {
  await chooseDestination(deps, { customerReturnId, lineId: destinationLine(destination) })
  const outcomes: Outcome[] = []
  for (const text of texts)
    outcomes.push(
      await returnScan(deps, { operationId: newOperationId(), customerReturnId, text, source: 'scan' }),
    )
  return outcomes
}
