import { Worker } from 'node:worker_threads'
import type { VerificationReport } from '../../shared/ipc/verification'
import type { Result } from '../../shared/result'
import type { StartVerification } from './verification'
import type { VerificationProblem } from './verify-file'

/** What the worker is told when it starts. */
export interface WorkerStart {
  readonly storeFile: string
  readonly nativeBinding: string | undefined
}

interface Ended {
  readonly kind: 'ended'
  readonly result: Result<VerificationReport, VerificationProblem>
}

/** What the worker says; its last message tells how it ended. */
export type WorkerMessage =
  | { readonly kind: 'progressed'; readonly done: number; readonly total: number }
  | Ended

export interface InWorker extends WorkerStart {
  /** The script of the worker, compiled. */
  readonly script: string
  /** Options of Node for the worker; none of this process's own are passed on. */
  readonly execArgv?: readonly string[]
}

/**
 * Verifies beside main, on a connection of its own. A query cannot be interrupted: the worker ends after the one that it
 * is at, which takes seconds at the most, and nobody waits for it.
 */
export const verifyInWorker =
  ({ script, execArgv = [], storeFile, nativeBinding }: InWorker): StartVerification =>
  (tell) => {
    const workerData: WorkerStart = { storeFile, nativeBinding }
    const worker = new Worker(script, { workerData, execArgv: [...execArgv] })
    const ended = new Promise<Ended['result']>((resolve, reject) => {
      worker.on('message', (message: WorkerMessage) => {
        if (message.kind === 'ended') resolve(message.result)
        else tell(message.done, message.total)
      })
      worker.on('error', reject)
      worker.on('exit', (code) => reject(new Error(`The verification ended early, with code ${code}`)))
    })
    return { ended, end: () => void worker.terminate() }
  }
