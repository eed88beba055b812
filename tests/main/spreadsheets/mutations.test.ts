import { readdirSync, statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Table } from '../../../main/spreadsheets/table'
import { countOf } from '../../../main/store/count-of'
import { openSqliteStore } from '../../../main/store/open-sqlite'
import type { WarehouseSchema } from '../../../main/store/schema'
import type { Store } from '../../../main/store/store'
import { warehousePlan } from '../../../main/store/warehouse-plan'
import { WorkbookParts } from '../../../main/spreadsheets/workbook-parts'
import { passingFolder } from '../../../build/machine/passing-folder.mjs'
import { chances } from '../../support/chances'
import { OpenTable } from '../../support/importing'
import { aProduct, unitsOnHand, valueOf } from '../../support/warehouse'
import { differencesIn } from '../verification/verified'
import { fixture, fixtures, tableOf } from './reading'
import { type StoredPart, storedZip } from './stored-zip'

const times = Number(process.env['SPREADSHEET_MUTATIONS'] ?? 2_000)
const seed = Number(process.env['SPREADSHEET_SEED'] ?? 1)
const slowestMilliseconds = 10_000

const small = readdirSync(fixtures).filter((file) => {
  const { size } = statSync(path.join(fixtures, file))
  return size > 0 && size < 20_000 && !file.endsWith('.json') && !file.endsWith('.md')
})
const chance = chances(seed)
const below = (limit: number) => Math.floor(chance() * limit)

function oneOf<Item>(items: readonly Item[]): Item {
  const item = items[below(items.length)]
  if (item === undefined) throw new Error('There is nothing to choose from')
  return item
}

const awkwardXml = [
  '<',
  '>',
  '"',
  '</row>',
  '<row r="2">',
  '<c t="s"><v>9</v></c>',
  'r="A1"',
  't="s"',
  '&amp;',
  '&x;',
  '<!DOCTYPE a>',
  ']]>',
  '\u0000',
  '-1',
  '1E309',
  'xml:space="preserve"',
]

/** Bytes changed, cut out, doubled. */
function changedBytes(bytes: Buffer): Buffer {
  const at = below(bytes.length)
  const length = below(40)
  const changed = Buffer.from(bytes)
  switch (below(4)) {
    case 0:
      changed[at] = below(256)
      return changed
    case 1:
      return bytes.subarray(0, at)
    case 2:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)])
    default:
      return Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)])
  }
}

function changedXml({ name, content }: StoredPart): StoredPart {
  const at = below(content.length + 1)
  const put = Buffer.from(oneOf(awkwardXml))
  const inserted = Buffer.concat([content.subarray(0, at), put, content.subarray(at + below(2) * put.length)])
  return { name, content: below(3) === 0 ? changedBytes(content) : inserted }
}

/** A part changed, left out, doubled or under another name, in a container that is otherwise right. */
function changedParts(parts: readonly StoredPart[]): Buffer {
  const chosen = below(parts.length)
  const part = parts[chosen]
  if (!part) return storedZip(parts)
  const others = parts.filter((_part, index) => index !== chosen)
  switch (below(6)) {
    case 0:
      return storedZip(others)
    case 1:
      return storedZip([...parts, part])
    case 2:
      return storedZip([...others, { ...part, name: oneOf(parts).name }])
    default:
      return storedZip([...others, changedXml(part)])
  }
}

async function partsOf(bytes: Uint8Array): Promise<StoredPart[]> {
  try {
    const parts = await WorkbookParts.open(Buffer.from(bytes))
    return await Promise.all(
      Array.from(parts.entries.values(), async ({ fileName }) => ({
        name: fileName,
        content: await parts.read(fileName),
      })),
    )
  } catch {
    return []
  }
}

/** A warehouse as the fixtures assume it. */
async function aWarehouse(folder: string): Promise<Store> {
  const file = path.join(folder, 'warehouse.db')
  const store = valueOf(await openSqliteStore<WarehouseSchema>(file, warehousePlan))
  for (const number of [1, 2, 3, 4, 5])
    await unitsOnHand(store, await aProduct(store, { sku: `SKU-${number}` }), { units: 10_000 })
  await aProduct(store, { sku: 'SKU-9', hasSerialNumbers: false })
  return store
}

const onFile = async ({ reader }: Store) => ({
  products: await countOf(reader.selectFrom('product')),
  serials: await countOf(reader.selectFrom('serial_number')),
  imports: await countOf(reader.selectFrom('spreadsheet_import')),
  ledger: await countOf(reader.selectFrom('ledger')),
})

/** Imports what is good of a table, as whatever its columns are; true where that was possible. */
async function importedWhole(store: Store, table: Table): Promise<boolean> {
  const before = await onFile(store)
  for (const dataType of ['products', 'serial-numbers'] as const) {
    const open = new OpenTable(store, table)
    const opened = await open.open(dataType)
    if (!opened.ok) continue
    const mapping = opened.value.file.columns.flatMap(({ column, field }) =>
      field === null ? [] : [{ column, field }],
    )
    const preview = await open.call['imports.preview']({ openedFileId: open.id, mapping })
    if (!preview.ok) continue
    const { counts } = preview.value
    const applied = await open.apply({ leavesOutRefused: true, trackingOffConfirmed: true })
    const after = await onFile(store)
    const come = (type: typeof dataType) => (applied.ok && dataType === type ? counts.new : 0)
    expect(after).toEqual({
      products: before.products + come('products'),
      serials: before.serials + come('serial-numbers'),
      imports: before.imports + (applied.ok ? 1 : 0),
      ledger: applied.ok ? after.ledger : before.ledger,
    })
    return applied.ok
  }
  return false
}

describe('a spreadsheet that something happened to', () => {
  it(`is read or refused, ${times} times, at once, and imported whole or not at all`, {
    timeout: 600_000,
  }, async () => {
    const folder = passingFolder('mutations')
    const store = await aWarehouse(folder)
    const originals = await Promise.all(
      small.map(async (file) => ({ file: fixture(file), parts: await partsOf(fixture(file).bytes) })),
    )
    const tooSlow: string[] = []
    const outcomes = { read: 0, refused: 0, imported: 0 }
    for (let time = 0; time < times; time += 1) {
      const { file, parts } = oneOf(originals)
      const { fileName, bytes } = file
      const changed =
        parts.length > 0 && below(3) > 0 ? changedParts(parts) : changedBytes(Buffer.from(bytes))
      const startedAt = performance.now()
      const read = await tableOf({ fileName, bytes: changed }).catch((error: unknown) => {
        throw new Error(`${fileName}, change ${time} of seed ${seed}`, { cause: error })
      })
      outcomes[read.ok ? 'read' : 'refused'] += 1
      const milliseconds = performance.now() - startedAt
      if (milliseconds > slowestMilliseconds) tooSlow.push(`${fileName}, change ${time} of seed ${seed}`)
      if (read.ok && (await importedWhole(store, read.value))) outcomes.imported += 1
    }

    expect(tooSlow).toEqual([])
    expect(outcomes.read).toBeGreaterThan(times / 20)
    expect(outcomes.refused).toBeGreaterThan(times / 20)
    expect(outcomes.imported).toBeGreaterThan(times / 100)
    expect(await differencesIn(store)).toEqual([])
    await store.close()
    await rm(folder, { recursive: true, force: true })
  })
})
