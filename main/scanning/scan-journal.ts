import { randomUUID } from 'node:crypto'
import { Work } from '../../shared/ipc/scanning'
import type { JournalledFrame } from '../../shared/journalled-frame'
import { ScannerRole } from '../../shared/paired-scanner'
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
import { journalledFrame } from './journalled-frame'
import type { Judged, Scan } from './scan'

/** So many frames are kept for support; older ones go at the next start, unless they still wait. */
const framesKept = 20_000

type FrameRow = Parameters<typeof insertFrame>[1]

/** Where a frame came from, as things stood when the trigger was pulled. */
export interface Origin {
  readonly source: 'scan' | 'typed'
  /** Empty for what was typed by hand. */
  readonly scannerName: string
  readonly scannerRole: ScannerRole
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
  readonly #changed: () => void
  #burst: Burst | undefined

  /** `changed` is called whenever a frame came, or something came of it. */
  constructor(store: StationStore, changed: () => void = () => undefined) {
    this.#store = store
    this.#changed = changed
  }

  /** Keeps a frame; it is on disk when this settles. Those that come in one go are written in one transaction. */
  async keep(frame: Frame, from: Origin): Promise<Scan> {
    this.#burst ??= this.#beginBurst()
    const { rows, written } = this.#burst
    const place = rows.push(rowOf(frame, from)) - 1
    const row = (await written)[place]
    if (!row) throw new Error('A frame was left out of its burst')
    this.#changed()
    return scanOf(row)
  }

  /** Writes down what came of scans; it is on disk when this settles. */
  async settle(judged: readonly Judged[]): Promise<void> {
    if (judged.length === 0) return
    await this.#store.write(async (tx) => {
      for (const { scan, outcome } of judged) await writeOutcome(tx, scan.scanId, outcome)
    })
    this.#changed()
  }

  /** What was read but not judged when the station stopped, in order. */
  async findWaiting(): Promise<Scan[]> {
    return (await readWaitingFrames(this.#store.reader)).map(scanOf)
  }

  async listFrames(limit: number): Promise<JournalledFrame[]> {
    const rows = await readNewestFrames(this.#store.reader, limit)
    return rows.map(journalledFrame)
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

const rowOf = (frame: Frame, { source, scannerName, scannerRole, work }: Origin): FrameRow => ({
  at: frame.at,
  scanner_id: frame.scannerId,
  scanner_name: scannerName,
  scanner_role: scannerRole.kind === 'any' ? null : JSON.stringify(scannerRole),
  source,
  hex: Buffer.from(frame.bytes).toString('hex'),
  text: readable(frame.text),
  aim: frame.aim,
  error: frame.error ?? null,
  terminated: endingOf(frame, source),
  work: JSON.stringify(work),
  operation_id: OperationId.parse(randomUUID()),
})

/** What is typed by hand ends with no mark of a scanner; of what is spoilt nobody knows. */
function endingOf(frame: Frame, source: 'scan' | 'typed'): FrameRow['terminated'] {
  if (source === 'typed' || frame.error !== undefined) return null
  return frame.terminated ? 1 : 0
}

const scanOf = (row: ScanRow): Scan => ({
  scanId: row.id,
  at: row.at,
  scannerName: row.scanner_name,
  scannerRole: row.scanner_role === null ? { kind: 'any' } : ScannerRole.parse(JSON.parse(row.scanner_role)),
  source: row.source,
  text: row.text,
  aim: row.aim,
  error: row.error,
  work: Work.parse(JSON.parse(row.work)),
  operationId: row.operation_id,
})

/** A text that the store keeps unchanged: NUL and half surrogates would not survive, the bytes beside it do. */
const readable = (text: string): string => text.replaceAll(/[\0\p{Surrogate}]/gu, '\ufffd')
