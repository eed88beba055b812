import type { CustomerReturn, ReturnedShipment } from '../../shared/ipc/returns'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import { destinationOf } from '../../shared/return-status'
import type { CustomerReturnId } from '../../shared/values'
import type { Reader } from '../store/store'
import { countDestinations, findReturnHead, type ReturnHead, unitsWithShipment } from './return-rows'

export type NotOpen = RefusalOf<'return-not-found' | 'return-not-in-status'>

/** The return, if it is still open. */
export async function openReturn(
  reader: Reader,
  customerReturnId: CustomerReturnId,
): Promise<Result<ReturnHead, NotOpen>> {
  const head = await findReturnHead(reader, customerReturnId)
  if (!head) return refused({ code: 'return-not-found' })
  const { number, status } = head
  if (status !== 'open') return refused({ code: 'return-not-in-status', number, status, needed: 'open' })
  return accepted(head)
}

/** The return as a screen shows it; `chosenLine` is the destination with the red arrow at this station. */
export async function findReturn(
  reader: Reader,
  customerReturnId: CustomerReturnId,
  chosenLine: number | null,
): Promise<CustomerReturn | undefined> {
  const head = await findReturnHead(reader, customerReturnId)
  if (!head) return undefined
  const shipments = await readShipments(reader, customerReturnId)
  return {
    ...head,
    units: shipments.reduce((sum, { units }) => sum + units, 0),
    customerNames: [...new Set(shipments.map(({ customerName }) => customerName))],
    shipments,
    destinations: await countDestinations(reader, customerReturnId),
    nextDestination: destinationOf(chosenLine),
  }
}

/** The same of a return that exists. */
export async function readReturn(
  reader: Reader,
  customerReturnId: CustomerReturnId,
  chosenLine: number | null,
): Promise<CustomerReturn> {
  const found = await findReturn(reader, customerReturnId, chosenLine)
  if (!found) throw new Error(`There is no return ${customerReturnId}`)
  return found
}

function readShipments(reader: Reader, customerReturnId: CustomerReturnId): Promise<ReturnedShipment[]> {
  return unitsWithShipment(reader)
    .where('line.customer_return_id', '=', customerReturnId)
    .groupBy([
      'customer.id',
      'customer.name',
      'customer.name_key',
      'sales_order.id',
      'sales_order.number',
      'dispatch.id',
      'dispatch.number',
      'dispatch.committed_at',
    ])
    .orderBy('customer.name_key')
    .orderBy('sales_order.id')
    .orderBy('dispatch.id')
    .select(({ fn }) => [
      'customer.id as customerId',
      'customer.name as customerName',
      'sales_order.id as salesOrderId',
      'sales_order.number as orderNumber',
      'dispatch.id as dispatchId',
      'dispatch.number as dispatchNumber',
      'dispatch.committed_at as dispatchedAt',
      fn.countAll<number>().as('units'),
    ])
    .execute()
}
