import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { WorkbookParts } from '../../../main/spreadsheets/workbook-parts'
import { chances } from '../../support/chances'
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

describe('a spreadsheet that something happened to', () => {
  it(`is read or refused, ${times} times, and never holds anybody up`, { timeout: 600_000 }, async () => {
    const originals = await Promise.all(
      small.map(async (file) => ({ file: fixture(file), parts: await partsOf(fixture(file).bytes) })),
    )
    const tooSlow: string[] = []
    const outcomes = { read: 0, refused: 0 }
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
    }

    expect(tooSlow).toEqual([])
    expect(outcomes.read).toBeGreaterThan(times / 20)
    expect(outcomes.refused).toBeGreaterThan(times / 20)
  })
})
