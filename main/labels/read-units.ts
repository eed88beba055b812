import type { LabelledUnits } from '../../shared/ipc/labels'
import { rowsOfEach } from '../../shared/rows-of-each'
import type { ProductId } from '../../shared/values'
import type { Engine } from '../store/engine'
import type { Reader } from '../store/store'
import type { LabelledUnit } from './rules'

/** What no unit has: for trying a printer. The GTIN is GS1's own example. */
const testUnit: LabelledUnit = {
  serial: 'TEST-0123456789',
  sku: 'TEST',
  productName: 'Test label',
  gtins: ['09506000134352'],
}

/** The units that get a label, in the order in which they were captured, as they are now. At most `most`. */
export async function readLabelledUnits(
  reader: Reader,
  engine: Engine,
  which: LabelledUnits,
  most: number,
): Promise<readonly LabelledUnit[]> {
  if (which.kind === 'test') return [testUnit]
  const units = await unitsOf(reader, engine, which)
    .orderBy('unit.captured_seq')
    .orderBy('unit.id')
    .limit(most)
    .select(['unit.serial', 'product.id as productId', 'product.sku', 'product.name as productName'])
    .execute()
  const gtins = await readGtins(reader, [...new Set(units.map(({ productId }) => productId))])
  return units.map(({ productId, serial, sku, productName }) => ({
    serial,
    sku,
    productName,
    gtins: gtins.get(productId) ?? [],
  }))
}

export async function countLabelledUnits(
  reader: Reader,
  engine: Engine,
  which: LabelledUnits,
): Promise<number> {
  if (which.kind === 'test') return 1
  const { count } = await unitsOf(reader, engine, which)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

function unitsOf(reader: Reader, engine: Engine, which: Exclude<LabelledUnits, { kind: 'test' }>) {
  const units = reader
    .selectFrom('serial_number as unit')
    .innerJoin('product', 'product.id', 'unit.product_id')
  if (which.kind === 'receipt-line') return units.where('unit.receipt_line_id', '=', which.receiptLineId)
  if (which.kind === 'receipt')
    return units
      .innerJoin('receipt_line as line', 'line.id', 'unit.receipt_line_id')
      .where('line.receipt_id', '=', which.receiptId)
  const wanted = engine.rowsOf(
    'wanted',
    { id: 'integer' },
    which.serialIds.map((id) => ({ id })),
  )
  return units.where('unit.id', 'in', reader.selectFrom(wanted).select('wanted.id'))
}

async function readGtins(
  reader: Reader,
  products: readonly ProductId[],
): Promise<ReadonlyMap<ProductId, readonly string[]>> {
  if (products.length === 0) return new Map()
  const codes = await reader
    .selectFrom('product_code')
    .where('product_id', 'in', products)
    .where('kind', '=', 'gtin')
    .orderBy('position')
    .select(['product_id as productId', 'code'])
    .execute()
  const ofEach = rowsOfEach(codes, ({ productId }) => productId)
  return new Map([...ofEach].map(([productId, own]) => [productId, own.map(({ code }) => code)]))
}
