// How long a search of *View serial nos* takes among 100,000 numbers in stock, against fetching a page of them.
import { listAvailable } from '../../main/serials/available-serials'
import { BenchFolder, openWarehouse } from './support/bench-folder'
import { inMs, percentile, print, timed } from './support/figures'
import { fillWarehouse } from './support/filled-warehouse'

const ON_HAND = 100_000
const ROUNDS = 25

const searches = [
  ['the whole number', 'rx1-0050000'],
  ['last digits that few have', '98765'],
  ['last digits that many have', '98'],
  ['last digits, and far more have them inside', '0000'],
  ['a beginning that few have', 'rx1-00500'],
  ['a beginning that all have', 'rx1'],
  ['inside, that few have', '1-0054'],
  ['inside, that all have', '1-00'],
  ['nobody has it', 'zz9'],
] as const

const store = await openWarehouse(new BenchFolder().newFile())
const { productId } = await fillWarehouse(store, ON_HAND)

async function measure(search: string): Promise<{ readonly p50: number; readonly p95: number }> {
  const wanted = { productId, search, order: 'newest', after: null, limit: 200 } as const
  const ask = () => listAvailable(store.reader, store.engine, wanted)
  await ask()
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that neither disturbs the other
    times.push(await timed(ask))
  }
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) }
}

const page = await measure('')
print('numbers in stock', String(ON_HAND))
print('a page of 200, with the count', inMs(page.p50))
for (const [name, search] of searches) {
  // oxlint-disable-next-line no-await-in-loop -- likewise
  const { p50, p95 } = await measure(search)
  print(name, `${inMs(p50)}, p95 ${inMs(p95)}, ${(p50 / page.p50).toFixed(1)} pages`)
}
await store.close()
