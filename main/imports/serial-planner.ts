import { rowsOfEach } from '../../shared/rows-of-each'
import type { ProductId } from '../../shared/values'
import { identifySerials } from '../serials/capture-serials'
import type { Operation } from '../ledger/operation'
import type { ColumnPlan } from './columns'
import { lookUpNumbers } from './known-numbers'
import { type NumberInFile, readNumberRow } from './number-in-file'
import { type KnownUnits, type PlannedSerial, planSerials } from './plan-serials'
import type { PlannedOn, Planner } from './planner'
import { skuIsAlsoCalled } from './product-columns'
import { english } from './words/en'

const { serialNumbers: words } = english.columns

/** What suppliers call a sku besides. */
const suppliersSay = ['article', 'article no', 'item no', 'part number', 'part no']

/** The columns that say which unit a row is about. */
export const serialColumns: readonly ColumnPlan[] = [
  {
    field: 'sku',
    isRequired: true,
    alsoCalled: [...skuIsAlsoCalled, 'product', ...suppliersSay],
    ...words.sku,
  },
  {
    field: 'serial',
    isRequired: true,
    alsoCalled: ['serial no', 'serial', 'serial nos', 'serial numbers', 'sn', 's/n'],
    ...words.serial,
  },
]

/** Opening stock: the serial numbers of units that are on hand without one. */
export const serialPlanner: Planner = {
  columns: serialColumns,
  async plan(store, rows, seen) {
    const files = rows.map(readNumberRow)
    const known = await lookUp(store, files)
    const planned = planSerials(files, known, seen)
    return {
      rows: planned,
      write: (operation, leftOut) => write(operation, planned, leftOut, known),
      switchedOff: [],
      switchedOn: 0,
    }
  },
}

async function lookUp(store: PlannedOn, files: readonly NumberInFile[]): Promise<KnownUnits> {
  const known = await lookUpNumbers(store, files)
  const products = new Set([...known.coded.values()].map(({ productId }) => productId))
  return { ...known, withoutSerial: await readWithoutSerial(store.reader, [...products]) }
}

async function readWithoutSerial(reader: PlannedOn['reader'], productIds: readonly ProductId[]) {
  if (productIds.length === 0) return new Map<ProductId, number>()
  const stocks = await reader
    .selectFrom('stock')
    .where('product_id', 'in', productIds)
    .select(['product_id', 'without_serial'])
    .execute()
  return new Map(stocks.map(({ product_id, without_serial }) => [product_id, without_serial]))
}

async function write(
  operation: Operation,
  planned: readonly PlannedSerial[],
  leftOut: ReadonlySet<number>,
  { isUniqueInWarehouse }: KnownUnits,
): Promise<void> {
  const units = planned.flatMap(({ row, unit }) => (unit && !leftOut.has(row) ? [unit] : []))
  for (const [productId, own] of rowsOfEach(units, (unit) => unit.productId))
    await identifySerials(
      operation,
      { productId, source: 'import', isUniqueInWarehouse },
      own.map(({ number }) => number),
    )
}
