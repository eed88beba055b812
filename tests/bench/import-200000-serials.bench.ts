// How long 200,000 serial numbers, the most that a file may hold, take from the file to the store.
import path from 'node:path'
import { DroppedFiles } from '../../main/imports/dropped-files'
import { importHandlers } from '../../main/imports/import-handlers'
import { Spreadsheets } from '../../main/spreadsheets/spreadsheets'
import { nodeProcess } from '../../main/spreadsheets/start-process'
import type { WrittenRow } from '../../main/spreadsheets/written-table'
import { spreadsheetLimits } from '../../shared/spreadsheet-limits'
import { OpenedFileId } from '../../shared/values'
import { aProduct, newOperationId, unitsOnHand, valueOf, warehouseDeps } from '../support/warehouse'
import { BenchFolder, openWarehouse } from './support/bench-folder'
import { inMs, print, timed } from './support/figures'
import { LoopWatch } from './support/loop-watch'

const rowsAPage = 1_000
const mebibyte = 1024 * 1024

// As it is built.
const spreadsheets = new Spreadsheets(
  nodeProcess(path.join(import.meta.dirname, '../../out/main/spreadsheets/process.js')),
)
const folder = new BenchFolder()
const file = path.join(folder.path, 'serials.xlsx')

async function* rows(): AsyncGenerator<WrittenRow[]> {
  for (let at = 0; at < spreadsheetLimits.rows; at += rowsAPage)
    yield Array.from({ length: rowsAPage }, (_, place) => [
      'SKU-1',
      `SN${String(at + place).padStart(10, '0')}`,
    ])
}

const titles = ['SKU', 'Serial number']
const columns = titles.map((title) => ({ title, kind: 'text' as const }))
valueOf(await spreadsheets.write(file, { columns, rows: rows() }).ended)

const store = await openWarehouse(folder.newFile())
const product = await aProduct(store, { sku: 'SKU-1' })
await unitsOnHand(store, product, { units: spreadsheetLimits.rows })
const handlers = importHandlers({
  ...warehouseDeps(store),
  announce: () => undefined,
  dialogs: { chooseSpreadsheet: async () => file, askWhere: async () => null },
  dropped: new DroppedFiles(),
  spreadsheets,
})
const openedFileId = OpenedFileId.parse(crypto.randomUUID())
const mapping = [
  { column: 0, field: 'sku' },
  { column: 1, field: 'serial' },
]

const watch = new LoopWatch()
const read = await timed(async () =>
  valueOf(await handlers['imports.chooseFile']({ openedFileId, dataType: 'serial-numbers' })),
)
const preview = await timed(async () => valueOf(await handlers['imports.preview']({ openedFileId, mapping })))
const apply = await timed(async () => {
  const { counts } = valueOf(
    await handlers['imports.apply']({
      openedFileId,
      operationId: newOperationId(),
      leavesOutRefused: false,
      trackingOffConfirmed: false,
    }),
  )
  if (counts.new !== spreadsheetLimits.rows) throw new Error(`Only ${counts.new} came in`)
})
const gap = watch.stop()
const memory = process.memoryUsage().rss
await store.close()

print(`${spreadsheetLimits.rows} serial numbers imported`, inMs(read + preview + apply))
print('of that: read, preview, apply', `${inMs(read)}, ${inMs(preview)}, ${inMs(apply)}`)
print('longest gap of the event loop', inMs(gap))
print('memory of the station after it', `${Math.round(memory / mebibyte)} MB`)
