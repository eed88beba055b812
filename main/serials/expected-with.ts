import { sql } from 'kysely'
import type { PurchaseOrderId, PurchaseOrderLineId, SerialId } from '../../shared/values'
import type { Engine } from '../store/engine'
import type { Reader } from '../store/store'

/** The purchase order with which a number is expected. */
export interface ExpectedWith {
  readonly purchaseOrderId: PurchaseOrderId
  readonly orderNumber: string
  readonly supplierName: string
}

/** Who has announced a number, as its refusals say it. */
export const announcedBy = ({
  expectedOrderNumber,
  expectedFrom,
}: {
  readonly expectedOrderNumber: string | null
  readonly expectedFrom: string | null
}): Pick<ExpectedWith, 'orderNumber' | 'supplierName'> => ({
  orderNumber: expectedOrderNumber ?? '',
  supplierName: expectedFrom ?? '',
})

/** With which orders these numbers are expected, or came; by number. Those that no manifest names are left out. */
export async function readExpectedWith(
  reader: Reader,
  engine: Engine,
  serialIds: readonly SerialId[],
): Promise<ReadonlyMap<SerialId, ExpectedWith>> {
  if (serialIds.length === 0) return new Map()
  const asked = engine.rowsOf(
    'asked',
    { id: 'integer' },
    serialIds.map((id) => ({ id })),
  )
  const found = await reader
    .selectFrom('serial_number as unit')
    .innerJoin(asked, 'asked.id', 'unit.id')
    .innerJoin('purchase_order_line as line', 'line.id', 'unit.expected_line_id')
    .innerJoin('purchase_order as ordered', 'ordered.id', 'line.purchase_order_id')
    .innerJoin('supplier', 'supplier.id', 'ordered.supplier_id')
    .select([
      'unit.id as serialId',
      'ordered.id as purchaseOrderId',
      'ordered.number as orderNumber',
      'supplier.name as supplierName',
    ])
    .execute()
  return new Map(found.map(({ serialId, ...expectedWith }) => [serialId, expectedWith]))
}

/** What a supplier has announced of a product with an order. */
export interface Manifest {
  readonly purchaseOrderId: PurchaseOrderId
  readonly orderNumber: string
  /** Of its numbers, those that have not come. */
  readonly missing: number
}

/** The manifest for the product of an order line, whichever line of that order names the numbers; undefined where there is none. */
export async function findManifest(
  reader: Reader,
  purchaseOrderLineId: PurchaseOrderLineId,
): Promise<Manifest | undefined> {
  const found = await reader
    .selectFrom('purchase_order_line as line')
    .innerJoin('purchase_order as ordered', 'ordered.id', 'line.purchase_order_id')
    .innerJoin('purchase_order_line as sibling', (join) =>
      join
        .onRef('sibling.purchase_order_id', '=', 'line.purchase_order_id')
        .onRef('sibling.product_id', '=', 'line.product_id'),
    )
    .innerJoin('serial_number as announced', 'announced.expected_line_id', 'sibling.id')
    .where('line.id', '=', purchaseOrderLineId)
    .groupBy(['ordered.id', 'ordered.number'])
    .select([
      'ordered.id as purchaseOrderId',
      'ordered.number as orderNumber',
      sql<number>`count(case when announced.status = 'expected' then 1 end)`.as('missing'),
    ])
    .executeTakeFirst()
  return found
}
