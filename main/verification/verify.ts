import type { VerificationReport } from '../../shared/ipc/verification'
import type { Instant } from '../../shared/values'
import type { Engine } from '../store/engine'
import { readAtOneMoment } from '../store/read-at-one-moment'
import type { LedgerTable } from '../store/schema'
import type { Reader } from '../store/store'
import { ChainCheck } from './chain-check'
import { checkFile, damage } from './check-file'
import { checkUniqueness } from './check-uniqueness'
import { compareCounts } from './compare-counts'
import { compareDispatches } from './compare-dispatches'
import { compareNumberSeries } from './compare-number-series'
import { compareOffice } from './compare-office'
import { compareProducts } from './compare-products'
import { compareReceipts } from './compare-receipts'
import { compareReturns } from './compare-returns'
import { compareSales } from './compare-sales'
import { compareSerials } from './compare-serials'
import { compareStock } from './compare-stock'
import { Differences, shown } from './differences'
import { inPages } from './pages'
import { RebuiltState } from './rebuilt-state'

/** A store to be verified; on SQLite the reader is a connection of its own. */
export interface VerifiedStore {
  readonly reader: Reader
  readonly engine: Engine
}

export interface VerificationOptions {
  readonly now: () => Instant
  readonly tell: (done: number, total: number) => void
}

const linesPerPage = 5_000

/**
 * Proves that what is stored equals the ledger (R8): follows the chain of its lines, rebuilds the state of the warehouse
 * from them alone, and compares it with every table; and that R1 and R9 hold. Reads one moment of the store and changes
 * nothing. Damage in the file is a difference, told in the database's words; what could not be read is not compared.
 */
export async function verify(
  store: VerifiedStore,
  { now, tell }: VerificationOptions,
): Promise<VerificationReport> {
  const { reader, engine } = store
  const startedAt = now()
  const differences = new Differences()
  const counts = { ledgerLines: 0, serialNumbers: 0, products: 0 }
  await telling(engine, differences, () =>
    readAtOneMoment(engine.dialect, reader, (moment) =>
      compareAll({ reader: moment, engine }, differences, counts, tell),
    ),
  )
  return {
    startedAt,
    finishedAt: now(),
    ...counts,
    isEqual: differences.count === 0,
    differences: differences.first,
    differenceCount: differences.count,
  }
}

/** Does a part of the work; where it ends at a damaged place of the file, that is a difference. */
async function telling<Answer>(
  engine: Engine,
  differences: Differences,
  work: () => Promise<Answer>,
): Promise<Answer | undefined> {
  try {
    return await work()
  } catch (error) {
    if (engine.faultCode(error) !== 'store-corrupt') throw error
    differences.add(damage(error instanceof Error ? error.message : String(error)))
    return undefined
  }
}

type Counts = Pick<VerificationReport, 'ledgerLines' | 'serialNumbers' | 'products'>

async function compareAll(
  { reader, engine }: VerifiedStore,
  differences: Differences,
  counts: Counts,
  tell: VerificationOptions['tell'],
): Promise<void> {
  // A server gives up the whole transaction at the first damaged place; a file can be read on.
  const part = <Answer>(work: () => Promise<Answer>) =>
    engine.dialect === 'sqlite' ? telling(engine, differences, work) : work()
  if (engine.dialect === 'sqlite') await part(() => checkFile(reader, differences))
  const total = (await part(() => readTotal(reader))) ?? 0
  const tellDone = () => {
    const done = counts.ledgerLines + counts.serialNumbers
    tell(done, Math.max(done, total))
  }
  const state = await rebuild(reader, differences, (lines) => {
    counts.ledgerLines = lines
    tellDone()
  })
  const { records, receipts, sales, dispatches, returns, counts: stockCounts } = state
  const skuOf = (productId: number | null) => shown(records.products.get(productId ?? 0)?.sku ?? productId)
  counts.products = (await part(() => compareProducts(reader, records.products, differences))) ?? 0
  await part(() => compareOffice(reader, records, differences))
  await part(() => compareSales(reader, sales, differences))
  const receiptLines = await part(() => compareReceipts(reader, receipts, differences, skuOf))
  const dispatchLines = await part(() => compareDispatches(reader, dispatches, differences, skuOf))
  await part(() => compareReturns(reader, returns, differences, dispatchLines ?? new Map()))
  await part(() => compareCounts(reader, stockCounts, differences))
  await part(() => compareNumberSeries(reader, state, differences))
  const isUniqueInWarehouse = records.settings.serialsUniqueInWarehouse === true
  await part(() => checkUniqueness(reader, isUniqueInWarehouse, differences))
  const onHand = await part(() =>
    compareSerials(reader, state.serials, differences, {
      isUniqueInWarehouse,
      receiptLines: receiptLines ?? new Map(),
      dispatchLines: dispatchLines ?? new Map(),
      skuOf,
      tell: (serials) => {
        counts.serialNumbers = serials
        tellDone()
      },
    }),
  )
  if (onHand) await part(() => compareStock(reader, state.stock, onHand, differences))
}

/** The state as it follows from the ledger, whose chain is checked on the way. */
async function rebuild(
  reader: Reader,
  differences: Differences,
  tell: (lines: number) => void,
): Promise<RebuiltState> {
  const state = new RebuiltState()
  const chain = new ChainCheck(differences)
  for await (const page of inPages(readLines(reader), ({ seq }) => seq)) {
    for (const line of page) {
      chain.follow(line)
      state.apply(line)
    }
    tell(chain.lines)
  }
  chain.end(await reader.selectFrom('ledger_head').select(['seq', 'hash']).executeTakeFirst())
  return state
}

const readLines =
  (reader: Reader) =>
  (after: number): Promise<LedgerTable[]> =>
    reader
      .selectFrom('ledger')
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(linesPerPage)
      .selectAll()
      .execute()

/** How many ledger lines and serial numbers there are to look at. */
async function readTotal(reader: Reader): Promise<number> {
  const count = async (table: 'ledger' | 'serial_number') => {
    const { rows } = await reader
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow()
    return rows
  }
  return (await count('ledger')) + (await count('serial_number'))
}
