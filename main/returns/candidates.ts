import { sql } from 'kysely'
import { rowsOfEach } from '../../shared/rows-of-each'
import type { SerialId } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import { documentNumber as numberOfDocument } from '../serials/document-number'
import { keysIn } from '../store/keys-in'
import type { Reader } from '../store/store'
import type { Candidate } from './rules'

/** The units that have these serial keys, of whatever product, by key; the newest first. */
export async function findCandidates(
  { tx, engine }: Pick<Operation, 'tx' | 'engine'>,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly Candidate[]>> {
  const rows = await candidates(tx)
    .where('unit.serial_key', 'in', keysIn(tx, engine, keys))
    .orderBy('unit.id', 'desc')
    .execute()
  const byKey = rowsOfEach(rows, ({ key }) => key)
  return new Map([...byKey].map(([key, units]) => [key, units.map(candidateOf)]))
}

export async function findCandidate(reader: Reader, serialId: SerialId): Promise<Candidate | undefined> {
  const row = await candidates(reader).where('unit.id', '=', serialId).executeTakeFirst()
  return row && candidateOf(row)
}

type Row = Awaited<ReturnType<ReturnType<typeof candidates>['executeTakeFirstOrThrow']>>

const candidateOf = ({
  openReturnId,
  openReturnNumber,
  at,
  documentNumber,
  operator,
  station,
  ...unit
}: Row): Candidate => ({
  ...unit,
  openReturn:
    openReturnId === null || openReturnNumber === null
      ? undefined
      : { customerReturnId: openReturnId, number: openReturnNumber },
  last: { at, documentNumber, operator, station },
})

function candidates(reader: Reader) {
  return reader
    .selectFrom('serial_number as unit')
    .innerJoin('product', 'product.id', 'unit.product_id')
    .innerJoin('ledger', (join) =>
      join.on(
        'ledger.seq',
        '=',
        sql<number>`(select max(last.seq) from ledger as last where last.serial_id = unit.id)`,
      ),
    )
    .leftJoin('dispatch_line', 'dispatch_line.id', 'unit.dispatch_line_id')
    .leftJoin('dispatch', 'dispatch.id', 'dispatch_line.dispatch_id')
    .leftJoin('sales_order', 'sales_order.id', 'dispatch.sales_order_id')
    .leftJoin('customer', 'customer.id', 'sales_order.customer_id')
    .leftJoin('customer_return_line as line', (join) =>
      join.onRef('line.serial_id', '=', 'unit.id').on('line.is_open', '=', 1),
    )
    .leftJoin('customer_return as open', 'open.id', 'line.customer_return_id')
    .select([
      'unit.id as serialId',
      'unit.serial',
      'unit.serial_key as key',
      'unit.status',
      'unit.product_id as productId',
      'product.name as productName',
      'unit.dispatch_line_id as dispatchLineId',
      'customer.name as customerName',
      'sales_order.number as orderNumber',
      'open.id as openReturnId',
      'open.number as openReturnNumber',
      'ledger.at',
      numberOfDocument.as('documentNumber'),
      'ledger.operator',
      'ledger.station',
    ])
}
