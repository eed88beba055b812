import type { RefusalOf } from '../../shared/refusal'
import type { SalesOrderLineId, SerialId } from '../../shared/values'
import type { Engine } from '../store/engine'
import type { Reader } from '../store/store'
import { announcedBy } from './expected-with'
import { readWhereabouts, type Whereabouts } from './whereabouts'

/** For whom a number is asked for. */
export interface AskingFor {
  readonly orderNumber: string
  /** Null while numbers are promised before packing. */
  readonly dispatchNumber: string | null
  readonly salesOrderLineId: SalesOrderLineId
}

export type NotFree = RefusalOf<
  | 'serial-dispatched'
  | 'serial-allocated-elsewhere'
  | 'serial-allocated-here'
  | 'serial-picked'
  | 'serial-not-free'
  | 'serial-expected'
>

/** R5: why these numbers cannot be taken for an order, each told with who has it. */
export async function readWhyNotFree(
  reader: Reader,
  engine: Engine,
  serialIds: readonly SerialId[],
  asking: AskingFor,
): Promise<ReadonlyMap<SerialId, NotFree>> {
  if (serialIds.length === 0) return new Map()
  const whereabouts = await readWhereabouts(reader, engine, serialIds)
  return new Map(whereabouts.map((where) => [where.serialId, whyNotFree(where, asking)]))
}

function whyNotFree(where: Whereabouts, asking: AskingFor): NotFree {
  const { serial, serialId, productName, status, receiptNumber } = where
  const orderNumber = where.orderNumber ?? ''
  const customerName = where.customerName ?? ''
  if (status === 'picked') return whoPacked(where, asking)
  if (status === 'dispatched') {
    const { dispatchedAt: since } = where
    const dispatchNumber = where.dispatchNumber ?? ''
    return {
      code: 'serial-dispatched',
      serial,
      productName,
      customerName,
      orderNumber,
      dispatchNumber,
      since,
    }
  }
  if (status === 'expected') return { code: 'serial-expected', serial, productName, ...announcedBy(where) }
  if (status !== 'allocated') return { code: 'serial-not-free', serial, productName, status, receiptNumber }
  if (orderNumber === asking.orderNumber) return whichLineHasIt(where, asking)
  return { code: 'serial-allocated-elsewhere', serial, serialId, productName, orderNumber, customerName }
}

const whichLineHasIt = (
  { serial, productName, ...where }: Whereabouts,
  { salesOrderLineId }: AskingFor,
): RefusalOf<'serial-allocated-here'> => ({
  code: 'serial-allocated-here',
  serial,
  productName,
  line: (where.orderLinePosition ?? 0) + 1,
  quantity: where.orderLineQuantity ?? 0,
  isThisLine: where.orderLineId === salesOrderLineId,
})

const whoPacked = (where: Whereabouts, asking: AskingFor): RefusalOf<'serial-picked'> => ({
  code: 'serial-picked',
  serial: where.serial,
  productName: where.productName,
  dispatchNumber: where.dispatchNumber ?? '',
  orderNumber: where.orderNumber ?? '',
  isThisDispatch: where.dispatchNumber === asking.dispatchNumber,
  operator: where.boundBy ?? '',
  station: where.boundAtStation ?? '',
  since: where.boundSince ?? 0,
})
