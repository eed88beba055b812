import type { Outcome } from '../../shared/ipc/scanning'
import type { Refusal } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import { destinationLine, destinationOf } from '../../shared/return-status'
import { parseSerial } from '../../shared/serial-number'
import { type CustomerReturnId, CustomerReturnLineId, type OperationId } from '../../shared/values'
import { type Operation, type RecordedOperation, writeOnce } from '../ledger/operation'
import { keptNumber } from '../serials/kept-number'
import type { WriteTransaction } from '../store/store'
import { lookUpAway, takeIn } from './coming-back'
import { type ReturnDeps, workOn } from './deps'
import { openReturn } from './read-return'
import { countUnits, unitsWithShipment } from './return-rows'

/** One scan, or one number typed by hand, that belongs to a return. */
export interface ReturnScan {
  readonly operationId: OperationId
  readonly customerReturnId: CustomerReturnId
  readonly text: string
  /** Nothing is known of it but its text; see `Scan`. */
  readonly isPlain?: boolean
  readonly source: 'scan' | 'typed'
}

/**
 * Takes one scan onto a return: it finds the shipment that the unit left with. The unit is sent where the red arrow of
 * this station stands, and stays dispatched until the return is committed.
 */
export async function returnScan(deps: ReturnDeps, scan: ReturnScan): Promise<Outcome> {
  const taken = await writeOnce<Result<CustomerReturnLineId, Refusal>>(
    deps,
    scan.operationId,
    (operation) => takeScan(deps, operation, scan),
    takenBefore,
  )
  if (!taken.ok) return { kind: 'refused', refusal: taken.refusal }
  return tellTaken(deps, scan.customerReturnId, taken.value)
}

async function takeScan(
  { arrows }: ReturnDeps,
  operation: Operation,
  { customerReturnId, source, ...scan }: ReturnScan,
): Promise<Result<CustomerReturnLineId, Refusal>> {
  const head = await openReturn(operation.tx, customerReturnId)
  if (!head.ok) return head
  const wanted = { ...scan, productId: undefined, products: 'all' as const, supplierId: null }
  const number = parseSerial(await keptNumber(operation, wanted))
  if (!number.ok) return number
  const unit = (await lookUpAway(operation, customerReturnId, [number.value]))(number.value)
  if (!unit.ok) return unit
  const destination = destinationOf(arrows.chosenLine(workOn(customerReturnId)))
  const [lineId] = await takeIn(operation, { customerReturnId, destination, source }, [unit.value])
  if (lineId === undefined) throw new Error(`${unit.value.serial} was not taken in`)
  return accepted(lineId)
}

/** The answer to a scan that the ledger has already: the station stopped before it was told. */
async function takenBefore(
  tx: WriteTransaction,
  { documentLineId, serial }: RecordedOperation,
): Promise<Result<CustomerReturnLineId, Refusal>> {
  const line = await tx
    .selectFrom('customer_return_line')
    .where('id', '=', CustomerReturnLineId.parse(documentLineId))
    .select('id')
    .executeTakeFirst()
  // Somebody took it off since.
  return line ? accepted(line.id) : refused({ code: 'never-sold', serial: serial ?? '' })
}

async function tellTaken(
  deps: ReturnDeps,
  customerReturnId: CustomerReturnId,
  returnLineId: CustomerReturnLineId,
): Promise<Outcome> {
  const unit = await unitsWithShipment(deps.store.reader)
    .where('line.id', '=', returnLineId)
    .select([
      'unit.serial',
      'product.name as productName',
      'customer.name as customerName',
      'sales_order.number as orderNumber',
      'dispatch.number as dispatchNumber',
      'line.destination',
    ])
    .executeTakeFirstOrThrow()
  deps.changed(['returns'])
  const units = await countUnits(deps.store.reader, customerReturnId)
  return { kind: 'returned', lineId: destinationLine(unit.destination), units, ...unit }
}
