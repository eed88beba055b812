import { randomUUID } from 'node:crypto'
import { type JournalledFrame, OutcomeKind, Work } from '../../shared/ipc/scanning'
import { OperationId } from '../../shared/values'
import type { Frame } from '../scanners/frame'
import {
  deleteOldFrames,
  insertFrame,
  readNewestFrames,
  readWaitingFrames,
  type ScanRow,
  writeOutcome,
} from '../station-store/scan-rows'
import type { StationStore } from '../station-store/schema'
import { parseScan } from './meaning/parse-scan'
import type { Judged, Scan } from './scan'

/** So many frames are kept for support; older ones go at the next start, unless they still wait. */
const framesKept = 20_000

type FrameRow = Parameters<typeof insertFrame>[1]

/** Where a frame came from, as things stood when the trigger was pulled. */
export interface Origin {
  readonly source: 'scan' | 'typed'
  /** Empty for what was typed by hand. */
  readonly scannerName: string
  readonly work: Work
}

/** Frames that came in together. */
interface Burst {
  readonly rows: FrameRow[]
  readonly written: Promise<ScanRow[]>
}

/** Writes down every raw frame before it is judged, and what came of it. What still waits survives a crash. */
export class ScanJournal {
  readonly #store: StationStore
  #burst: Burst | undefined

  constructor(store: StationStore) {
    this.#store = store
  }

  /** Keeps a frame; it is on disk when this settles. Those that come in one go are written in one transaction. */
  async keep(frame: Frame, from: Origin): Promise<Scan> {
    this.#burst ??= this.#beginBurst()
    const { rows, written } = this.#burst
    const place = rows.push(rowOf(frame, from)) - 1
    const row = (await written)[place]
    if (!row) throw new Error('A frame was left out of its burst')
    return scanOf(row)
  }

  /** Writes down what came of scans; it is on disk when this settles. */
  async settle(judged: readonly Judged[]): Promise<void> {
    if (judged.length === 0) return
    await this.#store.write(async (tx) => {
      for (const { scan, outcome } of judged) await writeOutcome(tx, scan.scanId, outcome)
    })
  }

  /** What was read but not judged when the station stopped, in order. */
  async findWaiting(): Promise<Scan[]> {
    return (await readWaitingFrames(this.#store.reader)).map(scanOf)
  }

  async listFrames(limit: number): Promise<JournalledFrame[]> {
    const rows = await readNewestFrames(this.#store.reader, limit)
    return rows.map(shown)
  }

  async forgetOldest(): Promise<void> {
    await this.#store.write((tx) => deleteOldFrames(tx, framesKept))
  }

  #beginBurst(): Burst {
    const rows: FrameRow[] = []
    const written = Promise.resolve().then(() => {
      this.#burst = undefined
      return this.#write(rows)
    })
    return { rows, written }
  }

  #write(frames: readonly FrameRow[]): Promise<ScanRow[]> {
    return this.#store.write(async (tx) => {
      const rows: ScanRow[] = []
      for (const frame of frames) rows.push(await insertFrame(tx, frame))
      return rows
    })
  }
}

const rowOf = (frame: Frame, { source, scannerName, work }: Origin): FrameRow => ({
  at: frame.at,
  scanner_id: frame.scannerId,
  scanner_name: scannerName,
  source,
  hex: Buffer.from(frame.bytes).toString('hex'),
  text: readable(frame.text),
  aim: frame.aim,
  error: frame.error ?? null,
  work: JSON.stringify(work),
  operation_id: OperationId.parse(randomUUID()),
})

function shown(row: ScanRow): JournalledFrame {
  const { id: scanId, at, scanner_name: scannerName, hex, text, aim, status, outcome } = row
  const parsed = parseScan(text, aim, new Date(at))
  // The frame says them itself, so they are kept as long as it is.
  const { lot = null, expiry = null } = parsed.ok ? parsed.value : {}
  const kind = outcome === null ? null : OutcomeKind.parse(JSON.parse(outcome)).kind
  return { scanId, at, scannerName, hex, text, lot, expiry, status, outcome: kind }
}

const scanOf = (row: ScanRow): Scan => ({
  scanId: row.id,
  at: row.at,
  scannerName: row.scanner_name,
  source: row.source,
  text: row.text,
  aim: row.aim,
  error: row.error,
  work: Work.parse(JSON.parse(row.work)),
  operationId: row.operation_id,
})

/** A text that the store keeps unchanged: NUL and half surrogates would not survive, the bytes beside it do. */
const readable = (text: string): string => text.replaceAll(/[\0\p{Surrogate}]/gu, '\ufffd')
