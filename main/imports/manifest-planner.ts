import { rowsOfEach } from '../../shared/rows-of-each'
import type { PurchaseOrderId } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import { findOrderOfManifest, findOrdersByNumber } from '../manifests/manifest-rows'
import { type CodedProduct, findProductsOf } from '../products/product-code-rows'
import { expectSerials } from '../serials/expect-serials'
import { readExpectedWith } from '../serials/expected-with'
import type { ColumnPlan } from './columns'
import { lookUpNumbers } from './known-numbers'
import {
  type AnnouncedInFile,
  type KnownOrders,
  type PlannedAnnouncement,
  planManifest,
  readManifestRow,
} from './plan-manifest'
import type { PlannedOn, Planner } from './planner'
import { serialColumns } from './serial-planner'
import { english } from './words/en'

const orderColumn: ColumnPlan = {
  field: 'order',
  isRequired: true,
  alsoCalled: ['order', 'order no', 'order number', 'po', 'po no', 'po number', 'purchase order no'],
  ...english.columns.manifests.order,
}

/** Of one order, the product may be plain. */
const columnsOfOrder: readonly ColumnPlan[] = serialColumns.map(
  ({ field, title, hint, alsoCalled, isRequired }) => ({
    field,
    title,
    hint,
    alsoCalled,
    isRequired: isRequired && field !== 'sku',
  }),
)

/** Supplier's lists of what comes, for one order or for those that the rows name. */
export const manifestPlanner = (purchaseOrderId: PurchaseOrderId | undefined): Planner => ({
  columns: purchaseOrderId === undefined ? [orderColumn, ...serialColumns] : columnsOfOrder,
  async plan(store, rows, seen) {
    const files = rows.map(readManifestRow)
    const planned = planManifest(files, await lookUp(store, files, purchaseOrderId), seen)
    return {
      rows: planned,
      write: (operation, leftOut) => write(operation, planned, leftOut),
      switchedOff: [],
      switchedOn: 0,
    }
  },
})

async function lookUp(
  store: PlannedOn,
  files: readonly AnnouncedInFile[],
  purchaseOrderId: PurchaseOrderId | undefined,
): Promise<KnownOrders> {
  const { reader, engine } = store
  const known = await lookUpNumbers(store, files)
  const filed = [...known.filed.values()].flat()
  const order = purchaseOrderId === undefined ? undefined : await findOrderOfManifest(reader, purchaseOrderId)
  const byNumber = order ? new Map() : await findOrders(reader, engine, files)
  const ordered = [...byNumber.values(), ...(order ? [order] : [])].flatMap(({ lines }) => lines)
  const products = await findProductsOf(reader, [...new Set(ordered.map(({ productId }) => productId))])
  return {
    ...known,
    order,
    byNumber,
    products: new Map(products.map((product: CodedProduct) => [product.productId, product])),
    expectedWith: await readExpectedWith(
      reader,
      engine,
      filed.map(({ serialId }) => serialId),
    ),
  }
}

/** By their number in upper case, however it is typed. */
async function findOrders(
  reader: PlannedOn['reader'],
  engine: PlannedOn['engine'],
  files: readonly AnnouncedInFile[],
) {
  const typed = files.flatMap(({ orderNumber = '' }) => [orderNumber, orderNumber.toUpperCase()])
  const found = await findOrdersByNumber(reader, engine, [...new Set(typed)])
  return new Map([...found.values()].map((order) => [order.number.toUpperCase(), order]))
}

async function write(
  operation: Operation,
  planned: readonly PlannedAnnouncement[],
  leftOut: ReadonlySet<number>,
): Promise<void> {
  const announced = planned.flatMap(({ row, announced: one }) => (one && !leftOut.has(row) ? [one] : []))
  for (const [line, own] of rowsOfEach(announced, (one) => one.line))
    await expectSerials(
      operation,
      line,
      own.map(({ number }) => number),
    )
}
