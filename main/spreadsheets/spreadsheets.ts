import { randomUUID } from 'node:crypto'
import { rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { notSavedReason } from '../../shared/not-saved-reason'
import type { RefusalOf } from '../../shared/refusal'
import { accepted, refused, type Result } from '../../shared/result'
import { spreadsheetLimits } from '../../shared/spreadsheet-limits'
import type { WorkCost } from './process-messages'
import { type Ended, ProcessWork } from './process-work'
import type { SpreadsheetFile } from './read-table'
import type { StartSpreadsheetProcess } from './start-process'
import type { Row, Table, TableHead } from './table'
import type { FileRefusal } from './unreadable'
import type { SpreadsheetFormat } from './write-table'
import type { WrittenTable } from './written-table'

const bytesPerPiece = 1024 * 1024
const rowsPerPiece = 1_000

export interface SpreadsheetWork<Value, Refused> {
  /** Rejects when the work was ended. */
  readonly ended: Promise<Result<Value, Refused>>
  /** Ends the work at once; of a file that was being written nothing stays. */
  end(): void
}

export interface ReadTable extends Table {
  readonly cost: WorkCost
}

export interface WorkLimits {
  readonly seconds: number
  readonly memoryBytes: number
}

const usualLimits: WorkLimits = {
  seconds: spreadsheetLimits.readSeconds,
  memoryBytes: spreadsheetLimits.memoryBytes,
}

type Tell = (done: number, total: number) => void

/** Reads and writes spreadsheets, each in a process of its own: no file can hold up or end the station. */
export class Spreadsheets {
  readonly #start: StartSpreadsheetProcess
  readonly #limits: WorkLimits

  constructor(start: StartSpreadsheetProcess, limits: WorkLimits = usualLimits) {
    this.#start = start
    this.#limits = limits
  }

  read(file: SpreadsheetFile, tell: Tell): SpreadsheetWork<ReadTable, FileRefusal> {
    const work = new ProcessWork(this.#start(), this.#limits)
    return { ended: readTable(work, file, tell), end: () => work.end() }
  }

  /** Writes .csv or .xlsx, by the end of the name; the file is there whole, or as it was before. */
  write(file: string, table: WrittenTable): SpreadsheetWork<number, RefusalOf<'file-not-saved'>> {
    const work = new ProcessWork(this.#start(), { ...this.#limits, seconds: Number.POSITIVE_INFINITY })
    return { ended: writeTable(work, file, table), end: () => work.end() }
  }
}

async function readTable(
  work: ProcessWork,
  { fileName, bytes }: SpreadsheetFile,
  tell: Tell,
): Promise<Result<ReadTable, FileRefusal>> {
  let head: TableHead | undefined
  const rows: Row[] = []
  work.listen({ head: (told) => (head = told), rows: (json) => rows.push(...rowsIn(json)), tell })
  const ended = work.start({ kind: 'read', fileName, byteCount: bytes.length })
  void sendBytes(work, bytes)
  const { result, cost, limits } = await ended
  if (result.kind === 'out-of-memory')
    return refused({ code: 'file-too-large', measure: 'memory', limit: limits.memoryBytes, found: null })
  if (result.kind === 'too-slow') return refused({ code: 'file-too-slow', seconds: limits.seconds })
  if (result.kind !== 'read' || (result.result.ok && !head))
    return refused({ code: 'file-not-read', reason: 'broken-off' })
  if (!result.result.ok) return result.result
  return head ? accepted({ ...head, rows, cost }) : refused({ code: 'file-not-read', reason: 'broken-off' })
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own process made it of rows
const rowsIn = (json: string) => JSON.parse(json) as Row[]

/** Piece by piece, so that nothing else waits while a large file is copied. */
async function sendBytes(work: ProcessWork, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length && !work.isOver; at += bytesPerPiece) {
    // A copy: a view would take the whole file along with each piece.
    work.send({ kind: 'bytes', bytes: bytes.slice(at, at + bytesPerPiece) })
    await setImmediate()
  }
}

async function writeTable(
  work: ProcessWork,
  file: string,
  { columns, rows }: WrittenTable,
): Promise<Result<number, RefusalOf<'file-not-saved'>>> {
  const part = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.part`)
  try {
    const ended = work.start({ kind: 'write', file: part, format: formatOf(file), columns })
    const { result } = await Promise.race([ended, sendRows(work, rows).then(() => ended)])
    const written = rowsWritten(result)
    if (!written.ok) return notSaved(file, written.refusal.systemCode)
    await rename(part, file)
    return written
  } catch (error) {
    const systemCode = error instanceof Error && 'code' in error ? error.code : undefined
    return notSaved(file, systemCode, error)
  } finally {
    work.end()
    await work.gone
    await rm(part, { force: true, maxRetries: 3 }).catch(() => undefined)
  }
}

async function sendRows(work: ProcessWork, rows: WrittenTable['rows']): Promise<void> {
  for await (const page of rows)
    for (let at = 0; at < page.length; at += rowsPerPiece) {
      if (work.isOver) return
      work.send({ kind: 'written-rows', rows: page.slice(at, at + rowsPerPiece) })
      await work.untilMore()
    }
  work.send({ kind: 'no-more-rows' })
}

function rowsWritten(result: Ended['result']): Result<number, { readonly systemCode: string }> {
  if (result.kind === 'written') return result.result
  throw new Error(
    `A spreadsheet could not be written: ${result.kind === 'broke-down' ? result.error : result.kind}`,
  )
}

function notSaved(
  file: string,
  systemCode: unknown,
  error: unknown = new Error(`A spreadsheet could not be written: ${String(systemCode)}`),
): Result<never, RefusalOf<'file-not-saved'>> {
  const reason = systemCode === 'too-many-rows' ? systemCode : notSavedReason(systemCode)
  if (reason === undefined) throw error
  return refused({ code: 'file-not-saved', path: file, reason })
}

const formatOf = (file: string): SpreadsheetFormat =>
  path.extname(file).toLowerCase() === '.csv' ? 'csv' : 'xlsx'
