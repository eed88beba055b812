// How long a pasted list takes from the capture to the committed receipt, against inserting the same rows bare.
import { captureMany } from '../../main/receiving/capture-many'
import { commitReceipt } from '../../main/receiving/commit'
import { saveWarehouseSettings } from '../../main/settings/warehouse-settings'
import type { ReceiptId, ReceiptLineId } from '../../shared/values'
import { anOpenReceipt, receivingDeps } from '../support/receiving'
import { aConfirmedOrder, aProduct, newOperationId, valueOf } from '../support/warehouse'
import { insertAll, openBare, rowsFrom, type TableRows } from './support/bare-inserts'
import { BenchFolder, openWarehouse } from './support/bench-folder'
import { inMs, median, print, timed } from './support/figures'
import { LoopWatch } from './support/loop-watch'

const ROUNDS = 7
const folder = new BenchFolder()

interface Delivery {
  readonly file: string
  readonly count: number
  readonly receiptId: ReceiptId
  readonly receiptLineId: ReceiptLineId
}

/** A warehouse with one open receipt for so many units. */
async function aDelivery(count: number): Promise<Delivery> {
  const file = folder.newFile()
  const store = await openWarehouse(file)
  const settings = { capturePurchases: true }
  valueOf(await saveWarehouseSettings(receivingDeps(store), { operationId: newOperationId(), settings }))
  const product = await aProduct(store)
  const order = await aConfirmedOrder(store, [{ product, quantity: count }])
  const receipt = await anOpenReceipt(store, order, [count])
  await store.close()
  const [line] = receipt.lines
  if (!line) throw new Error('The receipt has no line')
  return { file, count, receiptId: receipt.receiptId, receiptLineId: line.receiptLineId }
}

interface Received {
  readonly milliseconds: number
  readonly capture: number
  readonly longestGap: number
  /** What came into the file, to be inserted bare. */
  readonly rows: readonly TableRows[]
}

async function receive({ file, count, receiptId, receiptLineId }: Delivery): Promise<Received> {
  const copy = folder.copyOf(file)
  const store = await openWarehouse(copy)
  const deps = receivingDeps(store)
  const texts = Array.from({ length: count }, (_, place) => `RX1-${String(place).padStart(7, '0')}`)
  const watch = new LoopWatch()
  let capture = 0
  const milliseconds = await timed(async () => {
    capture = await timed(async () => {
      const { numbers } = valueOf(
        await captureMany(deps, {
          operationId: newOperationId(),
          receiptLineId,
          texts,
          source: 'pasted',
          overReceiptConfirmed: false,
          doubtsConfirmed: false,
        }),
      )
      if (numbers.taken !== count) throw new Error(`Only ${numbers.taken} of ${count} were taken`)
    })
    valueOf(await commitReceipt(deps, { operationId: newOperationId(), receiptId }))
  })
  const longestGap = watch.stop()
  await store.close()
  return { milliseconds, capture, longestGap, rows: rowsBeyond(file, copy) }
}

function rowsBeyond(before: string, after: string): TableRows[] {
  const earlier = openBare(before)
  const later = openBare(after)
  const rows = [
    ['serial_number', 'id'],
    ['ledger', 'seq'],
  ].map(([table = '', key = '']) => {
    const last = earlier.prepare<[], number | null>(`select max("${key}") from "${table}"`).pluck().get()
    return rowsFrom(later, table, key, (last ?? 0) + 1)
  })
  earlier.close()
  later.close()
  return rows
}

async function insertBare({ file }: Delivery, rows: readonly TableRows[]): Promise<number> {
  const connection = openBare(folder.copyOf(file))
  const milliseconds = await timed(() => insertAll(connection, rows))
  connection.close()
  return milliseconds
}

interface Measured {
  readonly real: number
  readonly bare: number
}

async function measure(count: number): Promise<Measured> {
  const delivery = await aDelivery(count)
  const received: Received[] = []
  const bare: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that neither disturbs the other
    const one = await receive(delivery)
    received.push(one)
    // oxlint-disable-next-line no-await-in-loop -- likewise
    bare.push(await insertBare(delivery, one.rows))
  }
  const real = median(received.map(({ milliseconds }) => milliseconds))
  const capture = median(received.map((one) => one.capture))
  const lines = received[0]?.rows.reduce((sum, { values }) => sum + values.length, 0) ?? 0
  print(
    `${count} numbers captured and committed`,
    `${inMs(real)} (capture ${inMs(capture)}, commit ${inMs(real - capture)})`,
  )
  print(`the same ${lines} rows inserted bare`, inMs(median(bare)))
  print('ratio', (real / median(bare)).toFixed(2))
  print('longest gap of the event loop', inMs(median(received.map(({ longestGap }) => longestGap))))
  return { real, bare: median(bare) }
}

await receive(await aDelivery(1_000)) // So that nothing is measured cold.
const few = await measure(1_000)
const many = await measure(10_000)
print('10000 against ten times 1000', (many.real / (10 * few.real)).toFixed(2))
