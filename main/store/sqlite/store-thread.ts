import { Worker } from 'node:worker_threads'
import Database from 'better-sqlite3'
import { StoreFault } from '../store-fault'

/** What the thread is given when it starts. */
export interface StoreThreadStart {
  readonly storeFile: string
  readonly nativeBinding: string | undefined
}

export interface StoreThreadScript {
  /** `store-worker.ts`, compiled. */
  readonly script: string
  /** Options of Node for the thread; none of this process's own are passed on. */
  readonly execArgv?: readonly string[]
}

/** A statement is answered, one after the other as they were told; nothing else is. */
export type Told =
  | { readonly kind: 'statement'; readonly sql: string; readonly parameters: readonly unknown[] }
  | { readonly kind: 'checkpoint' }
  | { readonly kind: 'end' }

export type Carried =
  | { readonly kind: 'rows'; readonly rows: unknown[] }
  | { readonly kind: 'changed'; readonly changes: number | bigint; readonly lastInsertRowid: number | bigint }

export type ThreadAnswer =
  | Carried
  | { readonly kind: 'sqlite-error'; readonly message: string; readonly code: string }
  | { readonly kind: 'error'; readonly error: unknown }

interface Waiting {
  readonly resolve: (carried: Carried) => void
  readonly reject: (error: unknown) => void
}

/** A thread with a writing connection of its own to a store that is open: what it does holds up no scanner or window. */
export class StoreThread {
  readonly #worker: Worker
  readonly #isGone: Promise<void>
  readonly #onLost: () => void
  readonly #waiting: Waiting[] = []
  #isHere = true

  /** `onLost`: it is gone, before its time or because it was told to end. */
  constructor(start: StoreThreadStart, { script, execArgv = [] }: StoreThreadScript, onLost: () => void) {
    this.#onLost = onLost
    this.#worker = new Worker(script, { workerData: start, execArgv: [...execArgv] })
    this.#worker.on('message', (answer: ThreadAnswer) => this.#settle(answer))
    this.#isGone = new Promise((resolve) => this.#worker.once('exit', () => resolve(this.#lose())))
    // It ends by it.
    this.#worker.once('error', () => this.#lose())
    this.#restIfIdle()
  }

  /** False once it ended, by itself or because it was told. */
  get isHere(): boolean {
    return this.#isHere
  }

  /** Carries out a statement. Throws SQLite's own error; `StoreFault` when the thread ends before it answers. */
  carryOut(sql: string, parameters: readonly unknown[]): Promise<Carried> {
    if (!this.#isHere) return Promise.reject(lost())
    this.#worker.ref()
    this.#tell({ kind: 'statement', sql, parameters })
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject })
    })
  }

  /** Takes the write-ahead log into the store's file, as far as nobody reads or writes. */
  takeInLog(): void {
    this.#tell({ kind: 'checkpoint' })
  }

  /** Settles when the thread has let go of the file. */
  async close(): Promise<void> {
    this.#worker.ref()
    this.#tell({ kind: 'end' })
    await this.#isGone
  }

  #settle(answer: ThreadAnswer): void {
    const waiting = this.#waiting.shift()
    this.#restIfIdle()
    if (answer.kind === 'error') waiting?.reject(answer.error)
    else if (answer.kind === 'sqlite-error')
      waiting?.reject(new Database.SqliteError(answer.message, answer.code))
    else waiting?.resolve(answer)
  }

  #lose(): void {
    if (!this.#isHere) return
    this.#isHere = false
    this.#onLost()
    for (const { reject } of this.#waiting.splice(0)) reject(lost())
  }

  // Only an open store keeps the program alive, or work under way, not the thread that waits for it.
  #restIfIdle(): void {
    if (this.#waiting.length === 0) this.#worker.unref()
  }

  #tell(told: Told): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
    this.#worker.postMessage(told)
  }
}

const lost = () => new StoreFault('store-lost', new Error('The thread of the store has ended'))
