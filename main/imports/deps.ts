import type { Announce } from '../../shared/ipc/events'
import type { WarehouseDeps } from '../ledger/operation'
import type { Spreadsheets } from '../spreadsheets/spreadsheets'
import type { DroppedFiles } from './dropped-files'

/** Where a file comes from and goes to: the dialogs of the system in the program. */
export interface FileDialogs {
  /** Asks for a spreadsheet; null when that was cancelled. */
  chooseSpreadsheet(): Promise<string | null>
  /** Asks where a file is to be kept; null when that was cancelled. */
  askWhere(fileName: string): Promise<string | null>
}

export interface ImportDeps extends WarehouseDeps {
  readonly announce: Announce
  readonly dialogs: FileDialogs
  /** What is dropped on the window, as it comes. */
  readonly dropped: DroppedFiles
  readonly spreadsheets: Pick<Spreadsheets, 'read' | 'write'>
}
