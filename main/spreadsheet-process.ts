import { utilityProcess } from 'electron'
import type { FromProcess } from './spreadsheets/process-messages'
import type { StartSpreadsheetProcess } from './spreadsheets/start-process'

/** Starts the process that works on a spreadsheet as one of Electron's: as the station has it. */
export const electronProcess =
  (script: string): StartSpreadsheetProcess =>
  () => {
    const child = utilityProcess.fork(script, [], {
      serviceName: 'spreadsheet',
      stdio: 'ignore',
      // Nothing that the station was started with is any business of a spreadsheet.
      env: {},
    })
    return {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between processes has no origin
      send: (message) => child.postMessage(message),
      onMessage: (listener) => void child.on('message', (message: FromProcess) => listener(message)),
      onExit: (listener) => void child.once('exit', listener),
      end: () => void child.kill(),
    }
  }
