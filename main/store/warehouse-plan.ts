import { migrations } from './migrations/index'
import type { SqliteStorePlan } from './open-sqlite'

/** What makes a store the warehouse: its mark reads "SSWH" in the file, and its schema is `WarehouseSchema`. */
export const warehousePlan: SqliteStorePlan = { applicationId: 0x53_53_57_48, migrations }
