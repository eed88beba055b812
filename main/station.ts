import { type Station as StationState, StoreProblem } from '../shared/ipc/station'
import { accepted, refused, type Result } from '../shared/result'
import { calls, type CallName, type Reply } from '../shared/ipc/contract'
import type { ProductId } from '../shared/values'
import { StoreClosed } from './fault-log'
import { createRouter, type Handlers, type HandlersFor, type Router } from './ipc/router'
import { type OpenStation, openStation, type Stores, type Surroundings } from './open-station'
import type { DataPaths } from './paths'
import { findProductImage } from './products/image-rows'
import { stationPlan } from './station-store/station-plan'
import type { StationSchema } from './station-store/schema'
import { openSqliteStore } from './store/open-sqlite'
import type { WarehouseSchema } from './store/schema'
import type { StoreThreadScript } from './store/sqlite/store-thread'
import type { StoreProblem as Problem } from './store/store-problem'
import { warehousePlan } from './store/warehouse-plan'

export interface StationDeps extends Omit<Surroundings, 'warehouseFile'> {
  readonly paths: DataPaths
  /** Looks after the write-ahead log of the warehouse beside the loop; without it commits do. */
  readonly storeThread?: StoreThreadScript
}

/** The whole station without its window: it answers calls and announces, with its stores open or telling why not. */
export class Station {
  readonly #deps: StationDeps
  #open: OpenStation | undefined
  #opening: Promise<void> | undefined
  #problem: StoreProblem | undefined
  #router: Router

  constructor(deps: StationDeps) {
    this.#deps = deps
    this.#router = this.#routerWith(closedHandlers)
  }

  /** Opens the stores; a problem with them is a state that the window shows, not an error. */
  open(): Promise<void> {
    this.#opening ??= this.#openOnce().finally(() => {
      this.#opening = undefined
    })
    return this.#opening
  }

  readonly route: Router = (name: unknown, input: unknown): Promise<Reply<CallName>> =>
    this.#router(name, input)

  readonly findProductImage = async (productId: ProductId) =>
    this.#open ? findProductImage(this.#open.store.reader, productId) : undefined

  /** Of the open station, if it is open. */
  readonly scanners = {
    sleep: async (): Promise<void> => {
      await this.#open?.scanners.sleep()
    },
    wake: (): void => this.#open?.scanners.wake(),
  }

  /** What only the page of the window had in hand: it is gone. */
  readonly putDownForPage = (): void => this.#open?.putDownForPage()

  async close(): Promise<void> {
    const open = this.#open
    this.#open = undefined
    this.#router = this.#routerWith(closedHandlers)
    await open?.close()
  }

  async #openOnce(): Promise<void> {
    const opened = await this.#openStoresAndStation().catch((error: unknown) =>
      refused(this.#unforeseen(error)),
    )
    this.#problem = opened.ok ? undefined : opened.refusal
    if (!opened.ok) return
    this.#open = opened.value
    this.#router = this.#routerWith(this.#open.handlers)
  }

  async #openStoresAndStation(): Promise<Result<OpenStation, StoreProblem>> {
    const stores = await this.#openStores()
    if (!stores.ok) return refused(shownProblem(stores.refusal))
    const { warehouse, station } = stores.value
    const surroundings = { ...this.#deps, warehouseFile: this.#deps.paths.warehouse }
    try {
      return accepted(await openStation(surroundings, stores.value))
    } catch (error) {
      // So that it can be tried again, and the files can be mended or copied meanwhile.
      await Promise.allSettled([warehouse.close(), station.close()])
      throw error
    }
  }

  /** Without a window nobody would learn of it: it is shown as well, with what finds it in the log. */
  #unforeseen(error: unknown): StoreProblem {
    const { faults, paths } = this.#deps
    const { reference, kind } = faults.record(error, 'starting')
    const known = StoreProblem.shape.code.safeParse(kind)
    return { code: known.success ? known.data : 'not-started', file: paths.warehouse, detail: '', reference }
  }

  #routerWith(handlers: OpenStation['handlers']): Router {
    return createRouter({ ...handlers, ...this.#stationHandlers() }, this.#deps.faults)
  }

  #stationHandlers(): HandlersFor<'station'> {
    return {
      'station.read': async () => accepted(this.#state()),
      'station.openStoreAgain': async () => {
        if (!this.#open) await this.open()
        this.#deps.announce('station.changed', this.#state())
        return accepted(this.#state())
      },
    }
  }

  #state(): StationState {
    const { version, electronVersion, paths } = this.#deps
    const [warning] = this.#open?.store.warnings ?? []
    return {
      version,
      electronVersion,
      dataFolder: paths.folder,
      store: this.#problem
        ? { kind: 'problem', problem: this.#problem }
        : { kind: 'open', file: paths.warehouse, warning: warning?.code ?? null },
    }
  }

  async #openStores(): Promise<Result<Stores, Problem>> {
    const { paths, nativeBinding, storeThread } = this.#deps
    const options = nativeBinding === undefined ? {} : { nativeBinding }
    const station = await openSqliteStore<StationSchema>(paths.station, stationPlan, options)
    if (!station.ok) return station
    const warehouse = await openSqliteStore<WarehouseSchema>(paths.warehouse, warehousePlan, {
      ...options,
      thread: storeThread,
    }).catch(async (error: unknown) => {
      await station.value.close()
      throw error
    })
    if (warehouse.ok) return accepted({ warehouse: warehouse.value, station: station.value })
    await station.value.close()
    return warehouse
  }
}

const closed = () => Promise.reject(new StoreClosed())

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made from the contract, so none is missed; each refuses whatever it is given
const closedHandlers = Object.fromEntries(
  Object.keys(calls).map((name) => [name, closed]),
) as unknown as Handlers

function shownProblem(problem: Problem): StoreProblem {
  if ('server' in problem) throw new Error(`A file cannot have the problem ${problem.code}`)
  const { code, file } = problem
  const reference = null
  if (code === 'store-newer')
    return { code, file, detail: `${problem.version} > ${problem.known}`, reference }
  return { code, file, detail: 'detail' in problem ? problem.detail : '', reference }
}
