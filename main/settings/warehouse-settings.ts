import type { Input, RefusalTo } from '../../shared/ipc/contract'
import type { WarehouseSettings } from '../../shared/ipc/settings'
import { accepted, refused, type Result } from '../../shared/result'
import { type Operation, type WarehouseDeps, writeOnce } from '../ledger/operation'
import { clearWarehouseKeys, fillWarehouseKeys, findSharedSerials } from '../serials/warehouse-keys'
import type { Reader, WriteTransaction } from '../store/store'

/** How many shared numbers a refusal names. */
const mostSharedNamed = 20

type SaveRefusal = RefusalTo<'settings.saveWarehouse'>

/** A warehouse before anybody changed anything (R1, R4). */
export const newWarehouse: WarehouseSettings = {
  capturePurchases: false,
  captureSales: true,
  serialsUniqueInWarehouse: false,
  companyName: '',
  companyAddress: '',
  taxNumber: '',
  currency: 'EUR',
  defaultTaxRate: 0,
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a literal that nobody adds to
const settingNames = Object.keys(newWarehouse) as (keyof WarehouseSettings)[]

export async function readWarehouseSettings(reader: Reader): Promise<WarehouseSettings> {
  const stored = await reader.selectFrom('warehouse_setting').select(['name', 'value']).execute()
  const value = new Map(stored.map((setting) => [setting.name, setting.value]))
  const isOn = (name: keyof WarehouseSettings) => {
    const kept = value.get(name)
    return kept === undefined ? newWarehouse[name] === true : kept === 'on'
  }
  const text = (name: keyof WarehouseSettings) => value.get(name) ?? String(newWarehouse[name])
  return {
    capturePurchases: isOn('capturePurchases'),
    captureSales: isOn('captureSales'),
    serialsUniqueInWarehouse: isOn('serialsUniqueInWarehouse'),
    companyName: text('companyName'),
    companyAddress: text('companyAddress'),
    taxNumber: text('taxNumber'),
    currency: text('currency'),
    defaultTaxRate: Number(text('defaultTaxRate')),
  }
}

/** Changes settings of the warehouse; each that changes is one line of the ledger. */
export async function saveWarehouseSettings(
  deps: WarehouseDeps,
  { operationId, settings }: Input<'settings.saveWarehouse'>,
): Promise<Result<WarehouseSettings, SaveRefusal>> {
  const saved = await writeOnce<Result<WarehouseSettings, SaveRefusal>>(
    deps,
    operationId,
    (operation) => changeSettings(operation, settings),
    async (tx) => accepted(await readWarehouseSettings(tx)),
  )
  if (saved.ok) deps.changed(['settings'])
  return saved
}

async function changeSettings(
  { tx, ledger }: Operation,
  wanted: Input<'settings.saveWarehouse'>['settings'],
): Promise<Result<WarehouseSettings, SaveRefusal>> {
  const before = await readWarehouseSettings(tx)
  const given = Object.entries(wanted).filter(([, value]) => value !== undefined)
  const after: WarehouseSettings = { ...before, ...Object.fromEntries(given) }
  if (after.serialsUniqueInWarehouse !== before.serialsUniqueInWarehouse) {
    const widened = await widenUniqueness(tx, after.serialsUniqueInWarehouse)
    if (!widened.ok) return widened
  }
  const changed = settingNames.filter((name) => after[name] !== before[name])
  for (const name of changed) await writeSetting(tx, name, after[name])
  await ledger.append(
    changed.map((name) => ({
      event: 'setting changed',
      before: JSON.stringify({ [name]: before[name] }),
      after: JSON.stringify({ [name]: after[name] }),
      document: 'settings',
    })),
  )
  return accepted(after)
}

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
  setting: WarehouseSettings[keyof WarehouseSettings],
): Promise<void> {
  const value = typeof setting === 'boolean' ? onOrOff(setting) : String(setting)
  await tx
    .insertInto('warehouse_setting')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}

const onOrOff = (isOn: boolean): string => (isOn ? 'on' : 'off')
