import type { CustomerReturnId, CustomerReturnLineId } from '../../shared/values'
import type { Reader } from '../store/store'
import { asDate } from './as-date'
import type { LineNames } from './compare-documents'
import { compareRecords, type StoredRecord } from './compare-records'
import { type Differences, type RecordFields, shown } from './differences'
import { inPages } from './pages'
import type { RebuiltReturns } from './rebuilt-returns'

const rowsPerPage = 5_000

/** Compares every customer return, every unit on one, and how many came back with it. */
export async function compareReturns(
  reader: Reader,
  { heads, lines, cameBack }: RebuiltReturns,
  differences: Differences,
  dispatchLines: LineNames,
): Promise<void> {
  const dates = new Map([...heads].map(([id, fields]) => [id, dated(fields)]))
  await compareRecords(differences, 'customer return', dates, storedReturns(reader))
  const numberOf = (id: number) => shown(heads.get(id)?.number ?? id)
  const shipmentOf = (id: number | null) => (id === null ? null : (dispatchLines.get(id) ?? id))
  const units = new Map<number, RecordFields>()
  const unitsOf = new Map<number, number>()
  for (const [id, { customerReturnId, dispatchLineId, ...line }] of lines) {
    unitsOf.set(customerReturnId, (unitsOf.get(customerReturnId) ?? 0) + 1)
    units.set(id, {
      ...line,
      customerReturn: numberOf(customerReturnId),
      leftWith: shipmentOf(dispatchLineId),
      isOpen: heads.get(customerReturnId)?.status === 'open',
    })
  }
  const stored = storedUnits(reader, numberOf, shipmentOf)
  await compareRecords(differences, 'unit on customer return', units, stored, unitName)
  for (const [id, { number, status }] of heads)
    if (status === 'committed')
      differences.compare(
        { what: 'customer return', which: shown(number) },
        'units',
        cameBack.get(id) ?? 0,
        unitsOf.get(id) ?? 0,
      )
}

const dated = (fields: RecordFields): RecordFields => ({
  ...fields,
  openedAt: asDate(fields.openedAt),
  closedAt: asDate(fields.closedAt),
})

const unitName = ({ customerReturn, serial }: RecordFields): string =>
  `${shown(serial)} on ${shown(customerReturn)}`

async function* storedReturns(reader: Reader): AsyncGenerator<StoredRecord[]> {
  const read = (after: CustomerReturnId) =>
    reader
      .selectFrom('customer_return')
      .where('id', '>', after)
      .orderBy('id')
      .limit(rowsPerPage)
      .select(['id', 'number', 'status', 'opened_at as openedAt', 'closed_at as closedAt'])
      .execute()
  for await (const page of inPages(read, ({ id }) => id))
    yield page.map(({ id, ...fields }) => ({ id, which: fields.number, fields: dated(fields) }))
}

async function* storedUnits(
  reader: Reader,
  numberOf: (customerReturnId: number) => string,
  shipmentOf: (dispatchLineId: number) => unknown,
): AsyncGenerator<StoredRecord[]> {
  const read = (after: CustomerReturnLineId) =>
    reader
      .selectFrom('customer_return_line as line')
      .leftJoin('serial_number as unit', 'unit.id', 'line.serial_id')
      .where('line.id', '>', after)
      .orderBy('line.id')
      .limit(rowsPerPage)
      .select([
        'line.id',
        'line.customer_return_id as customerReturnId',
        'line.serial_id as serialId',
        'unit.serial',
        'line.dispatch_line_id as dispatchLineId',
        'line.destination',
        'line.reason',
        'line.is_open as isOpen',
      ])
      .execute()
  for await (const page of inPages(read, ({ id }) => id))
    yield page.map(({ id, customerReturnId, serial, dispatchLineId, isOpen, ...line }) => {
      const customerReturn = numberOf(customerReturnId)
      const fields = {
        ...line,
        customerReturn,
        leftWith: shipmentOf(dispatchLineId),
        isOpen: isOpen === 1,
      }
      return { id, which: unitName({ customerReturn, serial }), fields }
    })
}
