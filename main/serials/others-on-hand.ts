import type { RefusalOf } from '../../shared/refusal'
import type { Operation } from '../ledger/operation'
import { findHeldInWarehouse, type KnownSerial } from './known-serials'

/** By key: why a number cannot come back on hand while R1 holds for the whole warehouse. */
export type OthersOnHand = Map<string, RefusalOf<'serial-on-hand'>>

/** Which of these numbers are on hand or in an open receipt, whatever the product. */
export async function findOthersOnHand(
  { tx, engine }: Operation,
  units: readonly { readonly key: string }[],
): Promise<OthersOnHand> {
  const held = await findHeldInWarehouse(
    tx,
    engine,
    units.map(({ key }) => key),
  )
  return new Map([...held].map(([key, known]) => [key, onHand(known)]))
}

type Held = Pick<
  KnownSerial,
  'serial' | 'serialId' | 'productName' | 'status' | 'receivedAt' | 'receiptNumber'
>

export const onHand = ({ receivedAt: since, ...held }: Held): RefusalOf<'serial-on-hand'> => ({
  code: 'serial-on-hand',
  serial: held.serial,
  serialId: held.serialId,
  productName: held.productName,
  status: held.status,
  receiptNumber: held.receiptNumber,
  since,
})
