import type { Input, Output, RefusalTo } from '../../shared/ipc/contract'
import { accepted, refused, type Result } from '../../shared/result'
import type { UnnumberedAct } from '../../shared/unit-acts'
import type { ProductId } from '../../shared/values'
import type { Happening, LedgerEvent } from '../ledger/ledger'
import type { Operation, WarehouseDeps } from '../ledger/operation'
import { writeAndTell } from '../ledger/write-and-tell'
import type { Reader } from '../store/store'
import { unitsOf } from './rules'

type ActWithoutSerial = Input<'units.actWithoutSerial'>
type Done = Output<'units.actWithoutSerial'>
type ActRefusal = RefusalTo<'units.actWithoutSerial'>

const events = {
  quarantine: 'units quarantined',
  release: 'units released',
  found: 'units found',
  'return-to-supplier': 'units returned to supplier',
  'write-off': 'units written off',
} as const satisfies Readonly<Record<UnnumberedAct, LedgerEvent>>

/** Does an act to units that nobody knows by a number: those without serial no., or of a product that has none. */
export function actWithoutSerial(
  deps: WarehouseDeps,
  wanted: ActWithoutSerial,
): Promise<Result<Done, ActRefusal>> {
  const done = accepted({ done: wanted.units })
  return writeAndTell<Done, ActRefusal>(
    deps,
    { operationId: wanted.operationId, topics: ['products'] },
    async (operation) => (await act(operation, wanted)) ?? done,
    async () => done,
  )
}

async function act(
  { tx, ledger }: Operation,
  wanted: ActWithoutSerial,
): Promise<Result<never, ActRefusal> | undefined> {
  const { productId, act: name, part, units, reason } = wanted
  const product = await findUnnumbered(tx, productId)
  if (!product) return refused({ code: 'product-not-found' })
  const { productName, isSerialised } = product
  const there = unitsOf(product, part)
  if (name !== 'found' && units > there)
    return refused({ code: 'fewer-without-serial', productName, part, there, wanted: units })
  await ledger.append([
    {
      event: events[name],
      productId,
      ...changeBy(wanted, isSerialised),
      document: 'product',
      documentId: productId,
      note: reason,
    },
  ])
  return undefined
}

/** Good units of a serialised product are those without serial no.; blocked ones are counted beside them. */
function changeBy({ act: name, part, units }: ActWithoutSerial, isSerialised: boolean): Partial<Happening> {
  const good = (change: number) => (isSerialised ? { withoutSerialChange: change } : {})
  if (name === 'quarantine') return { blockedChange: units, ...good(-units) }
  if (name === 'release') return { blockedChange: -units, ...good(units) }
  if (name === 'found') return { currentChange: units, ...good(units) }
  return part === 'blocked'
    ? { currentChange: -units, blockedChange: -units }
    : { currentChange: -units, ...good(-units) }
}

async function findUnnumbered(reader: Reader, productId: ProductId) {
  const product = await reader
    .selectFrom('product')
    .leftJoin('stock', 'stock.product_id', 'product.id')
    .where('product.id', '=', productId)
    .select([
      'product.name as productName',
      'product.has_serial_numbers as isSerialised',
      'stock.current',
      'stock.without_serial as withoutSerial',
      'stock.blocked',
    ])
    .executeTakeFirst()
  return (
    product && {
      productName: product.productName,
      isSerialised: product.isSerialised === 1,
      current: product.current ?? 0,
      withoutSerial: product.withoutSerial ?? 0,
      blocked: product.blocked ?? 0,
    }
  )
}
