import type { FromProcess, SpreadsheetJob, ToldResult, ToProcess, WorkCost } from './process-messages'
import type { WorkLimits } from './spreadsheets'
import type { SpreadsheetProcess } from './start-process'
import type { TableTaker } from './table-sink'

export interface Ended {
  readonly result: ToldResult | { readonly kind: 'too-slow' }
  readonly cost: WorkCost
  readonly limits: WorkLimits
}

type Listener = Pick<TableTaker, 'head' | 'tell'> & { rows(json: string): void }

const nothingTold: Listener = { head: () => undefined, rows: () => undefined, tell: () => undefined }
const unknownCost: WorkCost = { milliseconds: 0, peakBytes: 0 }

/** One piece of work in a process of its own, which never outlives it. */
export class ProcessWork {
  isOver = false
  /** The process is no more, and has no file open. */
  readonly gone: Promise<void>
  readonly #process: SpreadsheetProcess
  readonly #limits: WorkLimits
  readonly #ended: Promise<Ended>
  #resolve: (ended: Ended) => void = () => undefined
  #reject: (error: Error) => void = () => undefined
  #listener = nothingTold
  #more = 0
  #onMore: (() => void) | undefined
  #timer: NodeJS.Timeout | undefined

  constructor(process: SpreadsheetProcess, limits: WorkLimits) {
    this.#process = process
    this.#limits = limits
    process.onMessage((message) => this.#hear(message))
    this.#ended = new Promise<Ended>((resolve, reject) => {
      this.#resolve = resolve
      this.#reject = reject
    })
    this.gone = new Promise<void>((resolve) => {
      process.onExit(() => {
        this.#finish({ kind: 'broke-down', error: 'The process ended early' })
        resolve()
      })
    })
  }

  listen(listener: Listener): void {
    this.#listener = listener
  }

  start(job: SpreadsheetJob): Promise<Ended> {
    const { seconds, memoryBytes } = this.#limits
    if (Number.isFinite(seconds))
      this.#timer = setTimeout(() => this.#finish({ kind: 'too-slow' }), seconds * 1_000)
    this.send({ kind: 'start', job, memoryBytes })
    return this.#ended
  }

  send(message: ToProcess): void {
    if (!this.isOver) this.#process.send(message)
  }

  /** Waits until the process has taken the last piece. */
  async untilMore(): Promise<void> {
    while (this.#more === 0 && !this.isOver)
      await new Promise<void>((resolve) => {
        this.#onMore = resolve
      })
    this.#more -= 1
  }

  /** Ends the work, whatever has become of it. */
  end(): void {
    if (this.#close()) this.#reject(new Error('The work on a spreadsheet was ended'))
  }

  #hear(message: FromProcess): void {
    if (this.isOver) return
    if (message.kind === 'head') this.#listener.head(message.head)
    else if (message.kind === 'progressed') this.#listener.tell(message.done, message.total)
    else if (message.kind === 'ended') this.#finish(message.result, message.cost)
    else if (message.kind === 'rows') {
      this.#listener.rows(message.json)
      this.send({ kind: 'more' })
    } else {
      this.#more += 1
      this.#onMore?.()
    }
  }

  #finish(result: Ended['result'], cost = unknownCost): void {
    if (this.#close()) this.#resolve({ result, cost, limits: this.#limits })
  }

  #close(): boolean {
    if (this.isOver) return false
    this.isOver = true
    clearTimeout(this.#timer)
    this.#process.end()
    this.#onMore?.()
    return true
  }
}
