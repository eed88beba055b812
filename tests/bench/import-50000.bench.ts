// What 50,000 products take from the file to the store and back: against exceljs reading the file alone plus inserting
// the same rows bare, and against exceljs writing the same file alone.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import exceljs from 'exceljs'
import { exportHandlers } from '../../main/exports/export-handlers'
import { DroppedFiles } from '../../main/imports/dropped-files'
import { importHandlers } from '../../main/imports/import-handlers'
import { Spreadsheets } from '../../main/spreadsheets/spreadsheets'
import { nodeProcess } from '../../main/spreadsheets/start-process'
import type { WrittenRow } from '../../main/spreadsheets/written-table'
import { nothingAsked } from '../../renderer/features/exports/nothing-asked'
import { ExportId, OpenedFileId } from '../../shared/values'
import { newOperationId, valueOf, warehouseDeps } from '../support/warehouse'
import { insertAll, openBare, rowsFrom } from './support/bare-inserts'
import { BenchFolder, openWarehouse } from './support/bench-folder'
import { inMs, print, timed } from './support/figures'
import { LoopWatch } from './support/loop-watch'

const products = 50_000
const rowsAPage = 500
const mebibyte = 1024 * 1024

const root = path.join(import.meta.dirname, '../..')
// As it is built: to strip the types from it would take a third of a second that no station waits.
const spreadsheets = new Spreadsheets(nodeProcess(path.join(root, 'out/main/spreadsheets/process.js')))
const folder = new BenchFolder()
const file = path.join(folder.path, 'products.xlsx')
const kept = path.join(folder.path, 'kept.xlsx')

async function* rows(): AsyncGenerator<WrittenRow[]> {
  for (let at = 0; at < products; at += rowsAPage)
    yield Array.from({ length: rowsAPage }, (_, place) => {
      const number = String(at + place).padStart(6, '0')
      return [`SKU-${number}`, `Product ${number}, EU plug`, 'yes', 'pcs', 'A-12-3', 'active']
    })
}

const inMb = (bytes: number) => `${Math.round(bytes / mebibyte)} MB`

/** The most memory that this process has had so far, in bytes. */
const stationPeak = () => process.resourceUsage().maxRSS * 1024

const titles = ['SKU', 'Name', 'Has serial numbers', 'Unit', 'Location', 'Status']
valueOf(
  await spreadsheets.write(file, {
    columns: titles.map((title) => ({ title, kind: 'text' })),
    rows: rows(),
  }).ended,
)

const empty = folder.newFile()
await (await openWarehouse(empty)).close()
const filled = folder.copyOf(empty)
let readerPeak = 0
const measured: Pick<Spreadsheets, 'read' | 'write'> = {
  read(...asked) {
    const work = spreadsheets.read(...asked)
    const ended = work.ended.then((table) => {
      if (table.ok) readerPeak = table.value.cost.peakBytes
      return table
    })
    return { ...work, ended, end: () => work.end() }
  },
  write: (...asked) => spreadsheets.write(...asked),
}
const store = await openWarehouse(filled)
const deps = {
  ...warehouseDeps(store),
  announce: () => undefined,
  dialogs: { chooseSpreadsheet: async () => file, askWhere: async () => kept },
  dropped: new DroppedFiles(),
  spreadsheets: measured,
}
const handlers = { ...importHandlers(deps), ...exportHandlers(deps) }
const openedFileId = OpenedFileId.parse(crypto.randomUUID())

const watch = new LoopWatch()
let [read, preview, apply] = [0, 0, 0]
const whole = await timed(async () => {
  let mapping: { column: number; field: string }[] = []
  read = await timed(async () => {
    const opened = valueOf(await handlers['imports.chooseFile']({ openedFileId, dataType: 'products' }))
    mapping = (opened.file?.columns ?? []).flatMap(({ column, field }) =>
      field === null ? [] : [{ column, field }],
    )
  })
  preview = await timed(async () => valueOf(await handlers['imports.preview']({ openedFileId, mapping })))
  apply = await timed(async () => {
    const { counts } = valueOf(
      await handlers['imports.apply']({
        openedFileId,
        operationId: newOperationId(),
        leavesOutRefused: false,
        trackingOffConfirmed: false,
      }),
    )
    if (counts.new !== products) throw new Error(`Only ${counts.new} of ${products} came in`)
  })
})
const gap = watch.stop()
const peak = stationPeak()

const exportWatch = new LoopWatch()
const saved = await timed(async () => {
  const { columns } = valueOf(await handlers['exports.listColumns']({ dataType: 'products' }))
  valueOf(
    await handlers['exports.save']({
      exportId: ExportId.parse(crypto.randomUUID()),
      wanted: nothingAsked.products,
      fields: columns.map(({ field }) => field),
      format: 'xlsx',
    }),
  )
})
const exportGap = exportWatch.stop()
const exportPeak = stationPeak()
await store.close()

const parse = await timed(async () => {
  const workbook = new exceljs.Workbook()
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- exceljs means Node's Buffer, in the words of an older Node
  await workbook.xlsx.load(readFileSync(file) as never)
})
const written = new exceljs.Workbook()
await written.xlsx.readFile(kept)
const wrote = await timed(() => written.xlsx.writeFile(path.join(folder.path, 'bare.xlsx')))
const later = openBare(filled)
const tables = [
  ['product', 'id'],
  ['product_code', 'id'],
  ['ledger', 'seq'],
].map(([table = '', key = '']) => rowsFrom(later, table, key, 1))
later.close()
const bare = openBare(folder.copyOf(empty))
const inserted = await timed(() => insertAll(bare, tables))
bare.close()

print(
  `${products} products imported`,
  `${inMs(whole)} (read ${inMs(read)}, preview ${inMs(preview)}, apply ${inMs(apply)})`,
)
print('exceljs reading the file alone', inMs(parse))
print('the same rows inserted bare', inMs(inserted))
print('ratio to the sum of both', (whole / (parse + inserted)).toFixed(2))
print('longest gap of the event loop, import', inMs(gap))
print('peak memory, station and reading process', `${inMb(peak)}, ${inMb(readerPeak)}`)
print('exported again', inMs(saved))
print('exceljs writing the same file alone', inMs(wrote))
print('ratio to it', (saved / wrote).toFixed(2))
print('peak memory, station', inMb(exportPeak))
print('longest gap of the event loop, export', inMs(exportGap))
