import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DroppedFiles } from '../../main/imports/dropped-files'
import { importHandlers } from '../../main/imports/import-handlers'
import type { ImportDeps } from '../../main/imports/deps'
import { openSqliteStore } from '../../main/store/open-sqlite'
import type { WarehouseSchema } from '../../main/store/schema'
import type { Store } from '../../main/store/store'
import { warehousePlan } from '../../main/store/warehouse-plan'
import type { Input } from '../../shared/ipc/contract'
import type { ImportRow } from '../../shared/ipc/imports'
import { OpenedFileId } from '../../shared/values'
import { drop } from '../support/dropping'
import { aProduct, newOperationId, unitsOnHand, valueOf, warehouseDeps } from '../support/warehouse'
import { type Fixture, rightVerdicts } from './fixture'
import { differencesFrom, inWords, type Outcome } from './outcome'

export interface Checked {
  readonly file: string
  readonly verdict: string
  /** Empty when the verdict is right. */
  readonly differences: readonly string[]
  /** Where it took longer or more memory than it should. */
  readonly tooCostly: readonly string[]
  readonly milliseconds: number
  /** The most memory that the process that read the file held. */
  readonly peakBytes: number
}

/** Units without serial no. of each serialised product: more than any file brings numbers for. */
const unitsOfEach = 200_000

/** Plays one file through the importer, on a store of its own that is set up as the fixtures assume. */
export async function checkFile(
  folder: string,
  fixture: Fixture,
  engine: ImportDeps['spreadsheets'],
): Promise<Checked> {
  const place = mkdtempSync(path.join(tmpdir(), 'import-check-'))
  const store = valueOf(
    await openSqliteStore<WarehouseSchema>(path.join(place, 'warehouse.db'), warehousePlan),
  )
  try {
    await setUp(store)
    const cost = { peakBytes: 0 }
    const startedAt = performance.now()
    const outcome = await play(store, fixture, readFileSync(path.join(folder, fixture.file)), engine, cost)
    const milliseconds = performance.now() - startedAt
    const all = rightVerdicts(fixture).map((right) => ({
      differences: differencesFrom(outcome, right),
      tooCostly: overLimits(right.limits, milliseconds, cost.peakBytes),
    }))
    const right = all.find(({ differences }) => differences.length === 0)
    return {
      file: fixture.file,
      verdict: inWords(outcome),
      differences: right ? [] : all.flatMap(({ differences }) => differences),
      tooCostly: right?.tooCostly ?? [],
      milliseconds,
      ...cost,
    }
  } finally {
    await store.close()
    rmSync(place, { recursive: true, force: true })
  }
}

async function setUp(store: Store): Promise<void> {
  for (const number of [1, 2, 3, 4, 5]) {
    const product = await aProduct(store, { sku: `SKU-${number}`, name: `Product ${number}` })
    await unitsOnHand(store, product, { units: unitsOfEach })
  }
  await aProduct(store, { sku: 'SKU-9', name: 'Product 9', hasSerialNumbers: false })
}

async function play(
  store: Store,
  { file, kind }: Fixture,
  bytes: Buffer<ArrayBuffer>,
  engine: ImportDeps['spreadsheets'],
  cost: { peakBytes: number },
): Promise<Outcome> {
  const spreadsheets = {
    read(...asked: Parameters<typeof engine.read>) {
      const reading = engine.read(...asked)
      void reading.ended.then((read) => {
        if (read.ok) cost.peakBytes = read.value.cost.peakBytes
      })
      return reading
    },
    write: engine.write.bind(engine),
  }
  const dropped = new DroppedFiles()
  const call = importHandlers({
    ...warehouseDeps(store),
    announce: () => undefined,
    dialogs: { chooseSpreadsheet: async () => null, askWhere: async () => null },
    dropped,
    spreadsheets,
  })
  const openedFileId = OpenedFileId.parse(crypto.randomUUID())
  const dataType = kind === 'serials' ? 'serial-numbers' : 'products'
  drop(dropped, openedFileId, bytes)
  const opened = await call['imports.openDropped']({ openedFileId, dataType, fileName: file })
  if (!opened.ok) return { verdict: 'refuse', code: opened.refusal.code }
  const mapping = opened.value.file.columns.flatMap(({ column, field }) =>
    field === null ? [] : [{ column, field }],
  )
  const preview = await call['imports.preview']({ openedFileId, mapping })
  if (!preview.ok) return { verdict: 'refuse', code: preview.refusal.code }
  const { counts } = preview.value
  const rows = async (rowKind: Input<'imports.listRows'>['kind']): Promise<ImportRow[]> =>
    valueOf(await call['imports.listRows']({ openedFileId, kind: rowKind, offset: 0, limit: 500 })).rows
  const good = [...(await rows('new')), ...(await rows('changed')), ...(await rows('unchanged'))]
  const bad = await rows('refused')
  const goodCount = counts.new + counts.changed + counts.unchanged
  const applied = { openedFileId, operationId: newOperationId(), trackingOffConfirmed: true }
  if (goodCount > 0) valueOf(await call['imports.apply']({ ...applied, leavesOutRefused: true }))
  return { verdict: counts.refused > 0 ? 'row-errors' : 'accept', good, goodCount, bad }
}

function overLimits(
  limits: { ms: number; rss_mb: number } | undefined,
  milliseconds: number,
  peakBytes: number,
): string[] {
  if (!limits) return []
  const megabytes = Math.round(peakBytes / 1024 / 1024)
  return [
    ...(milliseconds > limits.ms ? [`${Math.round(milliseconds)} ms are more than ${limits.ms}`] : []),
    ...(megabytes > limits.rss_mb ? [`${megabytes} MB are more than ${limits.rss_mb}`] : []),
  ]
}
