import path from 'node:path'
import type { SalesOrder } from '../../shared/ipc/sales'
import type { Store } from '../../main/store/store'
import { verify } from '../../main/verification/verify'
import { OwnProcess } from './own-process'
import { aConfirmedSalesOrder, aCustomer } from './selling'
import { aMoment, aProduct, serialsOnHand } from './warehouse'

const script = path.join(import.meta.dirname, 'station-at-random.process.ts')

/** Where both stations find the store: a file, or the address of a server. */
export type SharedPlace = string | object

interface Stock {
  readonly serials: number
  readonly orders: number
  readonly unitsPerOrder: number
}

/** One product with so many serial numbers on hand, and orders that want them all at once. */
export async function aContestedStock(
  store: Store,
  { serials, orders, unitsPerOrder }: Stock,
): Promise<void> {
  const product = await aProduct(store, { sku: 'ROUTER' })
  const numbers = Array.from({ length: serials }, (_, place) => serialNamed(place))
  for (let at = 0; at < serials; at += 1_000)
    await serialsOnHand(store, product, numbers.slice(at, at + 1_000))
  const customer = await aCustomer(store, { name: 'Contoso' })
  const made: SalesOrder[] = []
  while (made.length < orders)
    made.push(await aConfirmedSalesOrder(store, [{ product, quantity: unitsPerOrder }], { customer }))
}

export const serialNamed = (place: number): string => `RX-${String(place).padStart(5, '0')}`

/** What one station says of its work. */
export interface Worked {
  readonly acts: number
  readonly accepted: number
  readonly refused: number
  /** What ended with a fault instead of an answer. */
  readonly faults: readonly string[]
  readonly milliseconds: number
}

/** Lets two processes allocate, pack, ship, release and reverse at random in one store, at the same time. */
export async function letTwoStationsWork(
  place: SharedPlace,
  { acts, serials }: { readonly acts: number; readonly serials: number },
): Promise<Worked[]> {
  const stations = [1, 2].map(
    (seed) => new OwnProcess(script, [JSON.stringify({ place, seed, acts: acts / 2, serials })]),
  )
  return Promise.all(
    stations.map(async (station) => {
      const lines = await station.lines()
      const code = await station.end()
      const said = lines.at(-1)
      if (code !== 0 || said === undefined) throw new Error(`A station ended with ${String(code)}`)
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own process says nothing else
      return JSON.parse(said) as Worked
    }),
  )
}

/** What the ledger and the store say once both are done; all of it has to be none, and equal. */
export async function contestedOutcome(store: Store) {
  const lines = await store.reader
    .selectFrom('ledger')
    .where('serial_id', 'is not', null)
    .orderBy('seq')
    .select(['serial_id as serialId', 'after', 'event', 'document_line_id as line'])
    .execute()
  const at = new Map<number, string | null>()
  const twice = { dispatched: 0, allocated: 0 }
  for (const { serialId, after, event } of lines) {
    const before = at.get(serialId ?? 0)
    if (after === 'dispatched' && before === 'dispatched') twice.dispatched += 1
    if (event === 'allocated' && (before === 'allocated' || before === 'picked')) twice.allocated += 1
    at.set(serialId ?? 0, after)
  }
  const { differences } = await verify(store, { now: () => aMoment, tell: () => undefined })
  const count = (event: string) => lines.filter((line) => line.event === event).length
  return {
    ...twice,
    differences,
    moved: { allocated: count('allocated'), picked: count('picked'), dispatched: count('dispatched') },
  }
}
