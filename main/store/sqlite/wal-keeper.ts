import { Worker } from 'node:worker_threads'

/** What the worker is told when it starts. */
export interface WalWorkerStart {
  readonly storeFile: string
  readonly nativeBinding: string | undefined
}

/** `flush`: what the write-ahead log holds so far goes to the disk; `checkpoint`: it is taken into the store's file. */
export type WalDuty = 'flush' | 'checkpoint' | 'end'

export interface WalScript {
  /** The script of the worker, compiled. */
  readonly script: string
  /** Options of Node for the worker; none of this process's own are passed on. */
  readonly execArgv?: readonly string[]
}

const flushEveryMs = 100
const checkpointAfterMs = 1_000

/**
 * Looks after the write-ahead log beside the loop. A large write spills into it long before it is committed: what is
 * there goes to the disk meanwhile, so that the commit waits for the rest only. Once it is committed the worker takes it
 * into the store's file. Either would hold up scanners and windows for a tenth of a second after a large import.
 */
export class WalKeeper {
  readonly #worker: Worker
  readonly #isGone: Promise<void>
  #checkpoint: NodeJS.Timeout | undefined

  /** `onLost`: the worker is gone before its time, so somebody else has to take in the log. */
  constructor(start: WalWorkerStart, { script, execArgv = [] }: WalScript, onLost: () => void) {
    this.#worker = new Worker(script, { workerData: start, execArgv: [...execArgv] })
    this.#isGone = new Promise((resolve) => this.#worker.once('exit', () => resolve()))
    this.#worker.once('error', onLost)
    // Only an open store keeps the program alive, not what looks after it.
    this.#worker.unref()
  }

  /** A write begins; what this gives is called when it is over. */
  begin(): () => void {
    const flushing = setInterval(() => this.#tell('flush'), flushEveryMs)
    return () => {
      clearInterval(flushing)
      this.#checkpoint ??= setTimeout(() => {
        this.#checkpoint = undefined
        this.#tell('checkpoint')
      }, checkpointAfterMs).unref()
    }
  }

  /** Settles when the worker has let go of the file. */
  async close(): Promise<void> {
    clearTimeout(this.#checkpoint)
    this.#worker.ref()
    this.#tell('end')
    await this.#isGone
  }

  #tell(duty: WalDuty): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
    this.#worker.postMessage(duty)
  }
}
