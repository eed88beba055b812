// Two scanners at one bench, each a process of its own that sends over a real pty: from the last byte of a scan to its
// acknowledgement, which is when it is on disk and announced. Then a thousand scans a second onto a refusal that nobody
// answers: scanners that can wait are made to, the others are turned away, and nothing vanishes.
import { KeyboardWedge } from '../../main/scanners/keyboard-wedge'
import { openPtyPair } from '../support/pty-pair'
import { BenchFolder, openWarehouse } from './support/bench-folder'
import { inMs, percentile, print } from './support/figures'
import { fillWarehouse, serialAt } from './support/filled-warehouse'
import { ReceivingBench } from './support/receiving-bench'
import { type Sent, sendScans } from './support/send-scans'

const onFile = 100_000
const perSecond = 200
const seconds = 10
const each = perSecond * seconds
/** Each scanner's share of a thousand a second, for five seconds. */
const flood = 2_500

const folder = new BenchFolder()
const filled = folder.newFile()

const openBench = (units: number) =>
  ReceivingBench.open({ warehouse: folder.copyOf(filled), station: folder.newFile() }, units)

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 5))
}

/** Its numbers stand in the journal and in the ledger whole, once, and in the order they were sent. */
async function requireInOrder(bench: ReceivingBench, scannerId: string, texts: readonly string[]) {
  const own = new Set(texts)
  const journalled = (await bench.journalledOf(scannerId)).map(({ text }) => text)
  const captured = (await bench.captured()).filter((serial) => own.has(serial))
  for (const [where, kept] of Object.entries({ journal: journalled, ledger: captured }))
    if (JSON.stringify(kept.filter((text) => own.has(text))) !== JSON.stringify(texts))
      throw new Error(`${scannerId} sent ${texts.length} numbers; the ${where} has others or another order`)
}

function printWaits(name: string, bench: ReceivingBench, { texts, sentAt }: Sent): void {
  const waits = texts.map(
    (text, place) => (bench.acknowledgedAt.get(text) ?? Number.NaN) - (sentAt[place] ?? 0),
  )
  const [half, most, nearlyAll] = [0.5, 0.95, 0.99].map((share) => inMs(percentile(waits, share)))
  print(`${name}, ${perSecond} scans a second for ${seconds} s`, `p50 ${half}, p95 ${most}, p99 ${nearlyAll}`)
}

async function atOnce(): Promise<void> {
  const bench = await openBench(2 * each)
  const [a, b] = [await openPtyPair(), await openPtyPair()]
  await bench.attach('Scanner A', a.stationSide)
  await bench.attach('Scanner B', b.stationSide)
  const [sentByA, sentByB] = await Promise.all([
    sendScans({ path: a.scannerSide, first: onFile, count: each, perSecond }),
    sendScans({ path: b.scannerSide, first: onFile + each, count: each, perSecond }),
  ])
  await until(() => bench.acknowledgedAt.size >= 2 * each)
  printWaits('scanner A', bench, sentByA)
  printWaits('scanner B', bench, sentByB)
  await requireInOrder(bench, 'Scanner A', sentByA.texts)
  await requireInOrder(bench, 'Scanner B', sentByB.texts)
  print('most waiting at once', String(bench.mostWaiting))
  print('lost, merged or out of order', '0')
  await bench.close()
  await Promise.all([a.close(), b.close()])
}

/** The first scan is of a number on hand: refused, it holds all that follow. */
async function ontoRefusal(): Promise<void> {
  const bench = await openBench(2 * flood)
  const [a, b] = [await openPtyPair(), await openPtyPair()]
  await bench.attach('Scanner A', a.stationSide)
  await bench.attach('Scanner B', b.stationSide)
  const sending = Promise.all([
    sendScans({ path: a.scannerSide, first: onFile - 1, count: flood + 1, perSecond: 500 }),
    sendScans({ path: b.scannerSide, first: onFile + flood, count: flood, perSecond: 500 }),
  ])
  await until(() => bench.desk.waitingCount >= 1_500)
  const held = bench.desk.state.verdict
  const start = performance.now()
  if (held) await bench.desk.acknowledge(held.scanId, false)
  const [sentByA, sentByB] = await sending
  await until(() => bench.acknowledgedAt.size >= 2 * flood + 1 && bench.desk.waitingCount === 0)
  const took = (performance.now() - start) / 1_000
  await requireInOrder(bench, 'Scanner A', sentByA.texts.slice(1))
  await requireInOrder(bench, 'Scanner B', sentByB.texts)
  print('1,000 a second from ports onto a refusal', `${bench.mostWaiting} waiting when they were paused`)
  print('after it was answered', `all ${2 * flood} taken in ${took.toFixed(1)} s, 0 lost or out of order`)
  print('said that it is catching up', String(bench.wasCatchingUp))
  await bench.close()
  await Promise.all([a.close(), b.close()])
}

/** Such a scanner cannot be asked to wait. */
async function thatCannotWait(): Promise<void> {
  const bench = await openBench(2 * flood)
  const wedge = new KeyboardWedge('Keyboard')
  bench.desk.attach(wedge, { name: 'Keyboard', role: { kind: 'any' } })
  const texts = Array.from({ length: 2 * flood }, (_, place) => serialAt(onFile - 1 + place))
  const start = performance.now()
  for (const [place, text] of texts.entries()) {
    wedge.take({ text, terminated: true, at: Date.now() })
    if (performance.now() - start < place) await new Promise((resolve) => setTimeout(resolve, 1))
  }
  await bench.desk.settled()
  const frames = await bench.journalledOf('Keyboard')
  const turnedAway = frames.filter(({ outcome }) => outcome?.includes('too-many-waiting')).length
  const waiting = bench.desk.waitingCount
  print('1,000 a second that cannot be paused', `${waiting} kept waiting, ${turnedAway} turned away`)
  print('of them shown, and in the journal', `${bench.desk.state.verdict?.outcome.kind}, ${frames.length}`)
  if (waiting + turnedAway !== texts.length || frames.length !== texts.length)
    throw new Error(`${texts.length} scans were sent`)
  await bench.close()
}

const store = await openWarehouse(filled)
await fillWarehouse(store, onFile)
await store.close()
print('serial numbers on file', String(onFile))
await atOnce()
await ontoRefusal()
await thatCannotWait()
