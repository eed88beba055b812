import { crc32, inflateRawSync } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { spreadsheetLimits } from '../../shared/spreadsheet-limits'
import { Unreadable } from './unreadable'

const mostParts = 10_000
const STORED = 0
const DEFLATED = 8

/** The files of a container by their name in small letters: Office compares them so. */
export type PartEntries = ReadonlyMap<string, Entry>

const damagedContainer = () =>
  new Unreadable({ code: 'file-damaged', reason: 'container', part: null, line: null })
const cutOff = () => new Unreadable({ code: 'file-damaged', reason: 'cut-off', part: null, line: null })
const tooMuchInside = (found: number | null) =>
  new Unreadable({
    code: 'file-too-large',
    measure: 'inflated-bytes',
    limit: spreadsheetLimits.inflatedBytes,
    found,
  })

/**
 * The container of a workbook. It is checked as a whole before a part is inflated: sizes, names, doubles, encryption,
 * and that no two parts share their bytes. Each part is then inflated no further than it said, and must have its CRC.
 */
export class WorkbookParts {
  readonly #bytes: Buffer
  readonly #zip: ZipFile
  readonly entries: PartEntries

  private constructor(bytes: Buffer, zip: ZipFile, entries: PartEntries) {
    this.#bytes = bytes
    this.#zip = zip
    this.entries = entries
  }

  static async open(bytes: Buffer): Promise<WorkbookParts> {
    const zip = await opened(bytes)
    const entries = await readEntries(zip)
    const parts = new WorkbookParts(bytes, zip, entries)
    await parts.#checkOverlaps()
    return parts
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase())
  }

  /** That each part is as long as it says and has its CRC, also those that nobody reads. */
  async checkContents(): Promise<void> {
    for (const { fileName } of this.entries.values()) await this.read(fileName)
  }

  async read(name: string): Promise<Buffer> {
    const entry = this.entries.get(name.toLowerCase())
    if (!entry) throw new Unreadable({ code: 'file-damaged', reason: 'part-missing', part: name, line: null })
    const start = await this.#startOf(entry)
    const raw = this.#bytes.subarray(start, start + entry.compressedSize)
    if (raw.length !== entry.compressedSize) throw cutOff()
    const content = inflated(entry, raw)
    if (content.length !== entry.uncompressedSize || crc32(content) !== entry.crc32)
      throw new Unreadable({ code: 'file-damaged', reason: 'part-unreadable', part: name, line: null })
    return content
  }

  async #startOf(entry: Entry): Promise<number> {
    try {
      const { fileDataStart } = await this.#zip.readLocalFileHeaderPromise(entry, { minimal: true })
      return fileDataStart
    } catch {
      throw damagedContainer()
    }
  }

  async #checkOverlaps(): Promise<void> {
    const ranges = await Promise.all(
      Array.from(this.entries.values(), async (entry) => ({
        from: entry.relativeOffsetOfLocalHeader,
        to: (await this.#startOf(entry)) + entry.compressedSize,
      })),
    )
    ranges.sort((one, other) => one.from - other.from)
    if (ranges.some(({ from }, index) => from < (ranges[index - 1]?.to ?? 0))) throw damagedContainer()
  }
}

async function opened(bytes: Buffer): Promise<ZipFile> {
  try {
    return await fromBufferPromise(bytes)
  } catch {
    // The list of its parts stands at the end of a container: without it, the end is missing.
    throw cutOff()
  }
}

async function readEntries(zip: ZipFile): Promise<PartEntries> {
  const entries = new Map<string, Entry>()
  let inflatedBytes = 0
  for await (const entry of entriesOf(zip)) {
    if (entry.isEncrypted()) throw new Unreadable({ code: 'file-encrypted' })
    inflatedBytes += entry.uncompressedSize
    if (inflatedBytes > spreadsheetLimits.inflatedBytes) throw tooMuchInside(inflatedBytes)
    const name = entry.fileName.toLowerCase()
    if (entries.has(name)) throw damagedContainer()
    if (entries.size === mostParts) throw tooMuchInside(null)
    entries.set(name, entry)
  }
  return entries
}

/** yauzl refuses names that lead out of the container, and whatever contradicts itself. */
async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  try {
    yield* zip.eachEntry()
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('strong encryption'))
      throw new Unreadable({ code: 'file-encrypted' })
    throw error instanceof Unreadable ? error : damagedContainer()
  }
}

function inflated(entry: Entry, raw: Buffer): Buffer {
  if (entry.compressionMethod === STORED) return raw
  if (entry.compressionMethod !== DEFLATED) throw damagedContainer()
  try {
    return inflateRawSync(raw, { maxOutputLength: Math.max(entry.uncompressedSize, 1) })
  } catch (error) {
    // It said that it was smaller than it is.
    if (error instanceof RangeError) throw tooMuchInside(null)
    throw new Unreadable({
      code: 'file-damaged',
      reason: 'part-unreadable',
      part: entry.fileName,
      line: null,
    })
  }
}
