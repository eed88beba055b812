import type { Input, RefusalTo } from '../../shared/ipc/contract'
import type { WarehouseSettings } from '../../shared/ipc/settings'
import { accepted, refused, type Result } from '../../shared/result'
import { type Operation, type WarehouseDeps, writeOnce } from '../ledger/operation'
import { clearWarehouseKeys, fillWarehouseKeys, findSharedSerials } from '../serials/warehouse-keys'
import type { Reader, WriteTransaction } from '../store/store'

/** How many shared numbers a refusal names. */
const mostSharedNamed = 20

type SaveRefusal = RefusalTo<'settings.saveWarehouse'>

/** Both are off until somebody switches them on (R1, R4). */
export async function readWarehouseSettings(reader: Reader): Promise<WarehouseSettings> {
  const stored = await reader.selectFrom('warehouse_setting').select(['name', 'value']).execute()
  const isOn = (wanted: keyof WarehouseSettings) =>
    stored.some(({ name, value }) => name === wanted && value === 'on')
  return {
    capturePurchases: isOn('capturePurchases'),
    serialsUniqueInWarehouse: isOn('serialsUniqueInWarehouse'),
  }
}

/** Switches settings of the warehouse; each that changes is one line of the ledger. */
export async function saveWarehouseSettings(
  deps: WarehouseDeps,
  { operationId, settings }: Input<'settings.saveWarehouse'>,
): Promise<Result<WarehouseSettings, SaveRefusal>> {
  const saved = await writeOnce<Result<WarehouseSettings, SaveRefusal>>(
    deps,
    operationId,
    (operation) => switchSettings(operation, settings),
    async (tx) => accepted(await readWarehouseSettings(tx)),
  )
  if (saved.ok) deps.changed(['settings'])
  return saved
}

async function switchSettings(
  { tx, ledger }: Operation,
  wanted: Input<'settings.saveWarehouse'>['settings'],
): Promise<Result<WarehouseSettings, SaveRefusal>> {
  const before = await readWarehouseSettings(tx)
  const after = {
    capturePurchases: wanted.capturePurchases ?? before.capturePurchases,
    serialsUniqueInWarehouse: wanted.serialsUniqueInWarehouse ?? before.serialsUniqueInWarehouse,
  }
  if (after.serialsUniqueInWarehouse !== before.serialsUniqueInWarehouse) {
    const widened = await widenUniqueness(tx, after.serialsUniqueInWarehouse)
    if (!widened.ok) return widened
  }
  const switched = settingNames.filter((name) => after[name] !== before[name])
  for (const name of switched) await writeSetting(tx, name, after[name])
  await ledger.append(
    switched.map((name) => ({
      event: 'setting changed',
      before: JSON.stringify({ [name]: before[name] }),
      after: JSON.stringify({ [name]: after[name] }),
      document: 'settings',
    })),
  )
  return accepted(after)
}

const settingNames = ['capturePurchases', 'serialsUniqueInWarehouse'] as const

/** R1: from now on a number is on hand once in the whole warehouse, or once per product again. */
async function widenUniqueness(tx: WriteTransaction, isOn: boolean): Promise<Result<null, SaveRefusal>> {
  if (isOn) {
    const shared = await findSharedSerials(tx, mostSharedNamed)
    if (shared.count > 0) return refused({ code: 'serials-shared', ...shared })
    await fillWarehouseKeys(tx)
  } else await clearWarehouseKeys(tx)
  return accepted(null)
}

async function writeSetting(
  tx: WriteTransaction,
  name: keyof WarehouseSettings,
  isOn: boolean,
): Promise<void> {
  const value = isOn ? 'on' : 'off'
  await tx
    .insertInto('warehouse_setting')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}
