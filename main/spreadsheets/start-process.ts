import { fork } from 'node:child_process'
import type { FromProcess, ToProcess } from './process-messages'

/** A process that works on one spreadsheet. */
export interface SpreadsheetProcess {
  send(message: ToProcess): void
  onMessage(listener: (message: FromProcess) => void): void
  onExit(listener: () => void): void
  end(): void
}

export type StartSpreadsheetProcess = () => SpreadsheetProcess

/** Starts it as a process of Node: for commands, which run without Electron. */
export const nodeProcess =
  (script: string, execArgv: readonly string[] = []): StartSpreadsheetProcess =>
  () => {
    const child = fork(script, [], { serialization: 'advanced', execArgv: [...execArgv] })
    return {
      send: (message) => void child.send(message, () => undefined),
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => void child.once('exit', listener).once('error', listener),
      end: () => void child.kill('SIGKILL'),
    }
  }
