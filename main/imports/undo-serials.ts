import { rowsOfEach } from '../../shared/rows-of-each'
import { type ImportId, ProductId, PurchaseOrderId, PurchaseOrderLineId } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import { stopExpecting } from '../serials/expect-serials'
import { backWhereItWas, moveSerials } from '../serials/move-serials'
import { findUntouched, type UnitLine } from '../serials/untouched'
import type { LedgerTable } from '../store/schema'
import { inSteps } from '../store/in-steps'
import { Dependents } from './dependents'
import { pagesOfLines, type WrittenLines } from './written-lines'

/** Units that were given their number by an import have none again, while they are in stock as it left them. */
export async function undoOpeningStock(
  operation: Operation,
  written: WrittenLines,
  importId: ImportId,
): Promise<Dependents> {
  const units = await readUnits(operation, written, 'identified')
  if (units.dependents.count > 0) return units.dependents
  await inSteps(
    units.lines.map(({ serialId }) => serialId),
    (step) =>
      moveSerials(operation, step, {
        from: 'in-stock',
        to: backWhereItWas,
        staysHeld: false,
        untiesReceipt: true,
        happening: {
          event: 'number taken back',
          withoutSerialChange: 1,
          document: 'import',
          documentId: importId,
        },
      }),
    () => undefined,
  )
  return units.dependents
}

/** Numbers that an import announced are not expected any more, while none of them has come. */
export async function undoManifest(operation: Operation, written: WrittenLines): Promise<Dependents> {
  const { lines, dependents } = await readUnits(operation, written, 'expected')
  if (dependents.count > 0) return dependents
  for (const own of rowsOfEach(lines, ({ orderLineId }) => orderLineId).values()) {
    const [first] = own
    if (!first) continue
    const line = {
      productId: ProductId.parse(first.productId),
      purchaseOrderId: PurchaseOrderId.parse(first.orderId),
      purchaseOrderLineId: PurchaseOrderLineId.parse(first.orderLineId),
    }
    const serialIds = own.map(({ serialId }) => serialId)
    await inSteps(
      serialIds,
      (step) => stopExpecting(operation, line, step),
      () => undefined,
    )
  }
  return dependents
}

interface WrittenUnit extends UnitLine {
  readonly productId: number | null
  readonly orderId: number | null
  readonly orderLineId: number | null
}

/** The units of which an import wrote this, and those to which something has happened since. */
async function readUnits(
  { tx, engine }: Operation,
  written: WrittenLines,
  event: 'identified' | 'expected',
): Promise<{ readonly lines: readonly WrittenUnit[]; readonly dependents: Dependents }> {
  const lines: WrittenUnit[] = []
  const dependents = new Dependents()
  for await (const page of pagesOfLines(tx, written, [event])) {
    const units = page.flatMap(unitOf)
    const untouched = await findUntouched(tx, engine, units)
    for (const line of page)
      if (!untouched.has(line.serial_id ?? 0))
        dependents.add(line.serial ?? '', event === 'expected' ? 'number-came' : 'unit-moved')
    lines.push(...units)
  }
  return { lines, dependents }
}

const unitOf = (line: LedgerTable): WrittenUnit[] =>
  line.serial_id === null
    ? []
    : [
        {
          serialId: line.serial_id,
          seq: line.seq,
          productId: line.product_id,
          orderId: line.document_id,
          orderLineId: line.document_line_id,
        },
      ]
