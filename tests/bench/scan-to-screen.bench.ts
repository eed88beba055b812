// How long an operator waits for the answer: from the last byte of a scan, written to a com port, to the verdict band
// that shows it in the window, in the real Electron, with 100,000 serial numbers of that product on file.
import { setTimeout } from 'node:timers/promises'
import { dataPaths } from '../../main/paths'
import { CapturePage } from '../e2e/support/capture-page'
import { launchStation } from '../e2e/support/launch'
import { openPtyPair, type PtyPair } from '../support/pty-pair'
import { anOpenReceipt } from '../support/receiving'
import { aConfirmedOrder } from '../support/warehouse'
import { BandWatch, clock } from './support/band-watch'
import { openBare } from './support/bare-inserts'
import { BenchFolder, openWarehouse } from './support/bench-folder'
import { inMs, percentile, print } from './support/figures'
import { fillWarehouse, serialAt } from './support/filled-warehouse'

const onFile = 100_000
const singles = 300
const perSecond = 200
const seconds = 10
const warmUp = 20

const folder = new BenchFolder()
const paths = dataPaths(folder.path)

/** One scan that was sent: what, and when its last byte went out. */
interface Sent {
  readonly text: string
  readonly at: number
}

async function prepare(): Promise<number> {
  const store = await openWarehouse(paths.warehouse)
  const product = await fillWarehouse(store, onFile)
  const units = warmUp + singles + perSecond * seconds
  const order = await aConfirmedOrder(store, [{ product, quantity: units }])
  const { receiptId } = await anOpenReceipt(store, order, [units])
  await store.close()
  return receiptId
}

class Scanner {
  readonly #port: PtyPair
  readonly sent: Sent[] = []

  constructor(port: PtyPair) {
    this.#port = port
  }

  async scan(): Promise<void> {
    const text = serialAt(onFile + this.sent.length)
    this.sent.push({ text, at: clock() })
    await this.#port.write(`${text}\r`)
  }
}

/** One after the other, each once the one before is on screen; never in step with the frames of the screen. */
async function scanOneByOne(scanner: Scanner, watch: BandWatch, count: number): Promise<void> {
  for (let scan = 0; scan < count; scan += 1) {
    await scanner.scan()
    await watch.until(scanner.sent.length)
    await setTimeout(50 + ((scan * 7) % 23))
  }
}

async function scanSteadily(scanner: Scanner, watch: BandWatch): Promise<void> {
  const start = performance.now()
  for (let scan = 0; scan < perSecond * seconds; scan += 1) {
    const early = start + (scan * 1_000) / perSecond - performance.now()
    if (early > 0) await setTimeout(early)
    await scanner.scan()
  }
  await watch.until(scanner.sent.length)
}

/** Nothing is lost and nothing changes places: the journal and the ledger have what was sent, in that order. */
function requireAllInOrder(sent: readonly Sent[]): void {
  const texts = sent.map(({ text }) => text)
  const journalled = textsOf(paths.station, `select text from scan where status = 'judged' order by id`)
  const captured = textsOf(
    paths.warehouse,
    `select serial from ledger where event = 'captured' order by seq desc limit ${texts.length}`,
  ).toReversed()
  for (const [where, kept] of Object.entries({ journalled, captured }))
    if (JSON.stringify(kept) !== JSON.stringify(texts))
      throw new Error(`Of ${texts.length} scans ${kept.length} were ${where}, or in another order`)
}

function textsOf(file: string, query: string): unknown[] {
  const connection = openBare(file)
  try {
    return connection.prepare(query).pluck().all()
  } finally {
    connection.close()
  }
}

const receiptId = await prepare()
const port = await openPtyPair()
const station = await launchStation({
  dataDir: folder.path,
  env: { STATION_COM_PORT: port.stationSide },
})
await new CapturePage(station.page).open(receiptId)
await station.page.getByText('Scanner ready').waitFor()
const watch = await BandWatch.begin(station.page)
const scanner = new Scanner(port)
await scanOneByOne(scanner, watch, warmUp)
await scanOneByOne(scanner, watch, singles)
await scanSteadily(scanner, watch)
const ahead = await watch.clockAhead()
const shown = await watch.shown()
await station.close()
await port.close()
requireAllInOrder(scanner.sent)

/** The scans are numbered in their order; a burst is drawn as one, so a scan is shown once it or a later one is. */
const waits = (first: number, count: number, at: 'written' | 'painted'): number[] =>
  scanner.sent.slice(first, first + count).map((sent, place) => {
    const seen = shown.find(({ scanId }) => scanId > first + place)
    if (!seen) throw new Error(`${sent.text} was never shown`)
    return seen[at] - ahead - sent.at
  })

function printWaits(name: string, first: number, count: number): void {
  for (const at of ['written', 'painted'] as const) {
    const values = waits(first, count, at)
    const [half, most, nearlyAll] = [0.5, 0.95, 0.99].map((share) => inMs(percentile(values, share)))
    print(`${name}, ${at}`, `p50 ${half}, p95 ${most}, p99 ${nearlyAll}`)
  }
}

print('serial numbers on file', String(onFile))
printWaits(`${singles} scans one at a time`, warmUp, singles)
printWaits(`${perSecond} scans a second for ${seconds} s`, warmUp + singles, perSecond * seconds)
print('lost or out of order', '0')
if (station.problems.length > 0) throw new Error(station.problems.join('\n'))
