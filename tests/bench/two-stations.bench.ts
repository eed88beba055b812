// Two stations, each a process of its own, do 10,000 acts at random over the same 5,000 serial numbers.
import { openPostgresStore } from '../../main/store/open-postgres'
import type { WarehouseSchema } from '../../main/store/schema'
import type { Store } from '../../main/store/store'
import { warehousePlan } from '../../main/store/warehouse-plan'
import { findPostgresBinaries } from '../support/postgres-binaries'
import { freePort, PostgresServer } from '../support/postgres-server'
import {
  aContestedStock,
  contestedOutcome,
  letTwoStationsWork,
  type SharedPlace,
} from '../support/two-stations'
import { BenchFolder, openWarehouse } from './support/bench-folder'
import { print } from './support/figures'

const SERIALS = 5_000
const ACTS = 10_000
const folder = new BenchFolder()

async function contest(name: string, place: SharedPlace, store: Store): Promise<void> {
  await aContestedStock(store, { serials: SERIALS, orders: 40, unitsPerOrder: 100 })
  const worked = await letTwoStationsWork(place, { acts: ACTS, serials: SERIALS })
  const { dispatched, allocated, differences, moved } = await contestedOutcome(store)
  await store.close()
  const sum = (figure: 'accepted' | 'refused') =>
    worked.reduce((total, station) => total + station[figure], 0)
  const faults = worked.flatMap((station) => station.faults)
  const seconds = Math.max(...worked.map(({ milliseconds }) => milliseconds)) / 1_000
  print(`${name}: acts`, `${ACTS} in ${seconds.toFixed(1)} s (${(ACTS / seconds).toFixed(0)} a second)`)
  print('accepted, refused', `${sum('accepted')}, ${sum('refused')}`)
  print(
    'numbers allocated, picked, dispatched',
    `${moved.allocated}, ${moved.picked}, ${moved.dispatched} times`,
  )
  print('dispatched twice, allocated twice', `${dispatched}, ${allocated}`)
  print('faults', `${faults.length} ${faults.slice(0, 3).join('; ')}`)
  print('state differs from the ledger', `${differences.length} times`)
  if (faults.length + dispatched + allocated + differences.length > 0) process.exitCode = 1
}

const file = folder.newFile()
await contest('one file', file, await openWarehouse(file))

const binaries = findPostgresBinaries()
if (binaries) {
  const server = new PostgresServer(binaries, folder.path, await freePort())
  process.once('exit', () => server.kill())
  await server.start()
  const address = server.address()
  const opened = await openPostgresStore<WarehouseSchema>(address, warehousePlan)
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  await contest('one server', address, opened.value)
  await server.stop()
} else print('one server', 'PostgreSQL was not found')
