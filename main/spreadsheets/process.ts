import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { FromProcess, FromThread, ToldResult, ToProcess } from './process-messages'

const mebibyte = 1024 * 1024
const millisecondsBetweenLooks = 25
const youngGenerationMb = 64
const stackMb = 4

/** How Electron's utility process is spoken to; a process of Node has `process.send` instead. */
interface UtilityPort {
  on(event: 'message', listener: (event: { readonly data: ToProcess }) => void): void
  postMessage(message: FromProcess): void
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Electron's addition to `process`
const port = (process as { readonly parentPort?: UtilityPort }).parentPort

function say(message: FromProcess): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between processes has no origin
  if (port) port.postMessage(message)
  else process.send?.(message)
}

/**
 * Holds the thread that works on one spreadsheet, whose heap is limited: a utility process takes no limit of its own.
 * What lies outside of the heap is watched from here, and the process is ended by whoever started it.
 */
class Holder {
  readonly #startedAt = performance.now()
  #peakBytes = 0
  #thread: Worker | undefined

  hear(message: ToProcess): void {
    if (message.kind === 'start') this.#thread = this.#start(message.memoryBytes)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
    this.#thread?.postMessage(message)
  }

  #start(memoryBytes: number): Worker {
    const script = path.join(import.meta.dirname, `thread${path.extname(import.meta.filename)}`)
    const thread = new Worker(script, {
      resourceLimits: {
        maxOldGenerationSizeMb: Math.floor(memoryBytes / mebibyte),
        maxYoungGenerationSizeMb: youngGenerationMb,
        stackSizeMb: stackMb,
      },
    })
    thread.on('message', (message: FromThread) => {
      if (message.kind === 'ended') this.#end(message.result)
      else say(message)
    })
    thread.on('error', (error) => this.#end(whyBroken(error)))
    setInterval(() => this.#look(memoryBytes), millisecondsBetweenLooks).unref()
    return thread
  }

  #look(memoryBytes: number): void {
    const rss = process.memoryUsage.rss()
    this.#peakBytes = Math.max(this.#peakBytes, rss)
    if (rss <= memoryBytes) return
    void this.#thread?.terminate()
    this.#end({ kind: 'out-of-memory' })
  }

  #end(result: ToldResult): void {
    const peakBytes = Math.max(this.#peakBytes, process.memoryUsage.rss())
    say({ kind: 'ended', result, cost: { milliseconds: performance.now() - this.#startedAt, peakBytes } })
  }
}

const whyBroken = (error: unknown): ToldResult =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? { kind: 'out-of-memory' }
    : { kind: 'broke-down', error: error instanceof Error ? (error.stack ?? error.message) : String(error) }

const holder = new Holder()
if (port) port.on('message', ({ data }) => holder.hear(data))
else process.on('message', (message: ToProcess) => holder.hear(message))
