import { join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import type { FileDialogs } from './imports/deps'

/** The dialogs of the system in which spreadsheets are chosen and kept; `station` gives the window they belong to. */
export class ElectronFileDialogs implements FileDialogs {
  readonly #station: () => BrowserWindow | undefined

  constructor(station: () => BrowserWindow | undefined) {
    this.#station = station
  }

  async chooseSpreadsheet(): Promise<string | null> {
    const options = {
      properties: ['openFile' as const],
      filters: [
        { name: 'Excel, CSV', extensions: ['xlsx', 'xlsm', 'csv', 'txt', 'tsv', 'xls', 'ods'] },
        { name: '*', extensions: ['*'] },
      ],
    }
    const station = this.#station()
    const { canceled, filePaths } = await (station
      ? dialog.showOpenDialog(station, options)
      : dialog.showOpenDialog(options))
    return canceled ? null : (filePaths[0] ?? null)
  }

  async askWhere(fileName: string): Promise<string | null> {
    const extension = fileName.split('.').at(-1) ?? ''
    const options = {
      defaultPath: join(app.getPath('documents'), fileName),
      filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
    }
    const station = this.#station()
    const { canceled, filePath } = await (station
      ? dialog.showSaveDialog(station, options)
      : dialog.showSaveDialog(options))
    return canceled || filePath === '' ? null : filePath
  }
}
