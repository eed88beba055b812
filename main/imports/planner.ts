import type { ImportableType } from '../../shared/data-types'
import type { PurchaseOrderId } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import type { Engine } from '../store/engine'
import type { Reader } from '../store/store'
import type { ColumnPlan } from './columns'
import { customerPlanner } from './customer-planner'
import type { FirstRows, PlannedRow } from './planned-row'
import { manifestPlanner } from './manifest-planner'
import { productPlanner } from './product-planner'
import { serialPlanner } from './serial-planner'
import type { RowReader } from './row-reader'
import { supplierPlanner } from './supplier-planner'

/** Some rows of a file, judged together. */
export interface PlannedStep {
  readonly rows: readonly PlannedRow[]
  /** Writes those that are new or changed, except rows with these numbers. */
  readonly write: (operation: Operation, leftOut: ReadonlySet<number>) => Promise<void>
  /** R10: products that would lose their serial numbers. */
  readonly switchedOff: readonly SwitchedOff[]
  readonly switchedOn: number
}

export interface SwitchedOff {
  readonly sku: string
  readonly name: string
  readonly onHand: number
  readonly allocations: readonly string[]
}

/** How the rows of one type of data are judged and written. */
export interface Planner {
  readonly columns: readonly ColumnPlan[]
  plan(store: PlannedOn, rows: readonly RowReader[], seen: FirstRows): Promise<PlannedStep>
}

export interface PlannedOn {
  readonly reader: Reader
  readonly engine: Engine
}

const planners: Readonly<Record<Exclude<ImportableType, 'manifests'>, Planner>> = {
  products: productPlanner,
  'serial-numbers': serialPlanner,
  suppliers: supplierPlanner,
  customers: customerPlanner,
}

/** The planner of a type of data; of a manifest, for one purchase order or those that its rows name. */
export const plannerOf = (dataType: ImportableType, purchaseOrderId: PurchaseOrderId | undefined): Planner =>
  dataType === 'manifests' ? manifestPlanner(purchaseOrderId) : planners[dataType]
