import { randomUUID } from 'node:crypto'
import { type JournalledFrame, type Outcome, OutcomeKind, Work } from '../../shared/ipc/scanning'
import { OperationId, type ScanId } from '../../shared/values'
import type { Frame, FrameError } from '../scanners/frame'
import type { StationStore } from '../station-store/schema'
import type { Scan } from './scan'

/** So many judged frames are kept for support; older ones go at the next start. */
const framesKept = 20_000

/** Writes down every raw frame before it is judged, and what came of it. What still waits survives a crash. */
export class ScanJournal {
  readonly #store: StationStore

  constructor(store: StationStore) {
    this.#store = store
  }

  /** Keeps a frame; it is on disk when this settles. */
  async keep(frame: Frame, source: 'scan' | 'typed', work: Work): Promise<Scan> {
    const operationId = OperationId.parse(randomUUID())
    const row = {
      at: frame.at,
      scanner_id: frame.scannerId,
      scanner_name: frame.deviceName,
      source,
      hex: Buffer.from(frame.bytes).toString('hex'),
      text: readable(frame.text),
      aim: frame.aim,
      error: frame.error ?? null,
      work: JSON.stringify(work),
      operation_id: operationId,
      status: 'waiting' as const,
      outcome: null,
    }
    const { id } = await this.#store.write((tx) =>
      tx.insertInto('scan').values(row).returning('id').executeTakeFirstOrThrow(),
    )
    return scanOf({ ...row, id })
  }

  async settle(scanId: ScanId, outcome: Outcome): Promise<void> {
    await this.#store.write((tx) =>
      tx
        .updateTable('scan')
        .set({ status: 'judged', outcome: JSON.stringify(outcome) })
        .where('id', '=', scanId)
        .execute(),
    )
  }

  /** What was read but not judged when the station stopped, in order. */
  async findWaiting(): Promise<Scan[]> {
    const rows = await this.#store.reader
      .selectFrom('scan')
      .where('status', '=', 'waiting')
      .orderBy('id')
      .selectAll()
      .execute()
    return rows.map(scanOf)
  }

  async listFrames(limit: number): Promise<JournalledFrame[]> {
    const rows = await this.#store.reader
      .selectFrom('scan')
      .orderBy('id', 'desc')
      .limit(limit)
      .selectAll()
      .execute()
    return rows.map((row) => ({
      scanId: row.id,
      at: row.at,
      scannerName: row.scanner_name,
      hex: row.hex,
      text: row.text,
      status: row.status,
      outcome: row.outcome === null ? null : OutcomeKind.parse(JSON.parse(row.outcome)).kind,
    }))
  }

  async forgetOldest(): Promise<void> {
    await this.#store.write(async (tx) => {
      const oldestKept = await tx
        .selectFrom('scan')
        .orderBy('id', 'desc')
        .offset(framesKept)
        .limit(1)
        .select('id')
        .executeTakeFirst()
      if (!oldestKept) return
      await tx.deleteFrom('scan').where('status', '=', 'judged').where('id', '<=', oldestKept.id).execute()
    })
  }
}

interface ScanRow {
  readonly id: ScanId
  readonly at: number
  readonly scanner_name: string
  readonly source: 'scan' | 'typed'
  readonly text: string
  readonly error: FrameError | null
  readonly work: string
  readonly operation_id: OperationId
}

const scanOf = (row: ScanRow): Scan => ({
  scanId: row.id,
  at: row.at,
  scannerName: row.scanner_name,
  source: row.source,
  text: row.text,
  error: row.error,
  work: Work.parse(JSON.parse(row.work)),
  operationId: row.operation_id,
})

/** A text that the store keeps unchanged: NUL and half surrogates would not survive, the bytes beside it do. */
const readable = (text: string): string => text.replaceAll(/[\0\p{Surrogate}]/gu, '\ufffd')
