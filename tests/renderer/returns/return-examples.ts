import type { z } from 'zod'
import {
  CustomerReturn,
  CustomerReturnRow,
  ReturnedShipment,
  ReturnedUnit,
} from '../../../shared/ipc/returns'

export const fromContoso = (over: Partial<z.input<typeof ReturnedShipment>> = {}): ReturnedShipment =>
  ReturnedShipment.parse({
    customerId: 5,
    customerName: 'Contoso GmbH',
    salesOrderId: 11,
    orderNumber: 'SO-1001',
    dispatchId: 3,
    dispatchNumber: 'D-1003',
    dispatchedAt: new Date(2026, 10, 20, 9, 30).getTime(),
    units: 2,
    ...over,
  })

export const fromFabrikam = fromContoso({
  customerId: 6,
  customerName: 'Fabrikam',
  salesOrderId: 12,
  orderNumber: 'SO-1002',
  dispatchId: 4,
  dispatchNumber: 'D-1004',
  units: 1,
})

const opened = new Date(2026, 10, 24, 8, 0).getTime()

/** An open return of two units of Contoso and one of Fabrikam. */
export function customerReturn(over: Partial<z.input<typeof CustomerReturn>> = {}): CustomerReturn {
  const shipments = over.shipments ?? [fromContoso(), fromFabrikam]
  return CustomerReturn.parse({
    customerReturnId: 8,
    number: 'RT-1008',
    status: 'open',
    openedAt: opened,
    closedAt: null,
    units: shipments.reduce((sum, { units }) => sum + units, 0),
    customerNames: shipments.map(({ customerName }) => customerName),
    shipments,
    destinations: { 'in-stock': 0, quarantined: 3, damaged: 0 },
    nextDestination: 'quarantined',
    ...over,
  })
}

export const emptyReturn = customerReturn({
  shipments: [],
  destinations: { 'in-stock': 0, quarantined: 0, damaged: 0 },
})

export const committed = customerReturn({
  status: 'committed',
  closedAt: new Date(2026, 10, 24, 9, 0).getTime(),
})

export const returnRow = (over: Partial<z.input<typeof CustomerReturnRow>> = {}): CustomerReturnRow =>
  CustomerReturnRow.parse({ ...customerReturn(), ...over })

export const returnedUnit = (
  serialId: number,
  over: Partial<z.input<typeof ReturnedUnit>> = {},
): ReturnedUnit =>
  ReturnedUnit.parse({
    returnLineId: 100 + serialId,
    serialId,
    serial: `SN-${88_200 + serialId}-K`,
    status: 'dispatched',
    productId: 7,
    productName: 'Router X1',
    customerName: 'Contoso GmbH',
    orderNumber: 'SO-1001',
    dispatchNumber: 'D-1003',
    destination: 'quarantined',
    reason: '',
    ...over,
  })

/** What a scan of such a unit comes to. */
export const returnedOutcome = {
  kind: 'returned' as const,
  serial: 'SN-88213-K',
  lineId: 2,
  productName: 'Router X1',
  customerName: 'Contoso GmbH',
  orderNumber: 'SO-1001',
  dispatchNumber: 'D-1003',
  destination: 'quarantined' as const,
  units: 4,
}
