import type { Result } from '../../shared/result'
import type { TableHead } from './table'
import type { FileRefusal } from './unreadable'
import type { SpreadsheetFormat } from './write-table'
import type { WrittenColumn, WrittenRow } from './written-table'

/** One piece of work; a process does one and ends. */
export type SpreadsheetJob =
  | { readonly kind: 'read'; readonly fileName: string; readonly byteCount: number }
  | {
      readonly kind: 'write'
      readonly file: string
      readonly format: SpreadsheetFormat
      readonly columns: readonly WrittenColumn[]
    }

/** What the process is told. It says `more` for rows that it has written, as we do for those that it has read. */
export type ToProcess =
  | { readonly kind: 'start'; readonly job: SpreadsheetJob; readonly memoryBytes: number }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'written-rows'; readonly rows: readonly WrittenRow[] }
  | { readonly kind: 'no-more-rows' }
  | { readonly kind: 'more' }

/** Why a file could not be written, in the code of the system. */
interface WriteTrouble {
  readonly systemCode: string
}

/** What the work took. */
export interface WorkCost {
  readonly milliseconds: number
  /** The most memory that the whole process held. */
  readonly peakBytes: number
}

export type ToldResult =
  | { readonly kind: 'read'; readonly result: Result<number, FileRefusal> }
  | { readonly kind: 'written'; readonly result: Result<number, WriteTrouble> }
  | { readonly kind: 'out-of-memory' }
  | { readonly kind: 'broke-down'; readonly error: string }

export type FromThread =
  | { readonly kind: 'head'; readonly head: TableHead }
  /** Rows as JSON: a string goes from thread to process to station for next to nothing, so many small objects do not. */
  | { readonly kind: 'rows'; readonly json: string }
  | { readonly kind: 'progressed'; readonly done: number; readonly total: number }
  | { readonly kind: 'more' }
  | { readonly kind: 'ended'; readonly result: ToldResult }

export type FromProcess =
  | Exclude<FromThread, { kind: 'ended' }>
  | (EndedMessage & { readonly cost: WorkCost })
type EndedMessage = Extract<FromThread, { kind: 'ended' }>
