import { randomBytes } from 'node:crypto'
import { appendFileSync, renameSync, statSync } from 'node:fs'
import type { Fault, FaultKind } from '../shared/ipc/fault'
import type { FaultLog } from './ipc/router'
import { StoreFault } from './store/store-fault'

/** At this size the log starts anew; the one before is kept beside it. */
const largestLog = 5_000_000

/** Thrown where a call needs the store while it could not be opened. */
export class StoreClosed extends Error {
  constructor() {
    super('The store is not open')
  }
}

/** Keeps every fault once, with its insides, under a reference that can be read out on the phone. */
export class FileFaultLog implements FaultLog {
  readonly #file: string
  readonly #now: () => number

  constructor(file: string, now: () => number) {
    this.#file = file
    this.#now = now
  }

  record(error: unknown, during: string): Fault {
    const reference = `F-${randomBytes(4).toString('hex').toUpperCase()}`
    this.#write(`${new Date(this.#now()).toISOString()} ${reference} during ${during}\n${insides(error)}\n`)
    return { reference, kind: kindOf(error) }
  }

  // A full disk must not turn the report of a fault into another one.
  #write(text: string): void {
    try {
      if ((statSync(this.#file, { throwIfNoEntry: false })?.size ?? 0) > largestLog)
        renameSync(this.#file, `${this.#file}.1`)
      appendFileSync(this.#file, text)
    } catch (failure) {
      console.error('The log cannot be written.', failure, text)
    }
  }
}

const faultKindOf: Record<StoreFault['code'], FaultKind> = {
  'disk-full': 'disk-full',
  'store-locked': 'store-locked',
  'store-lost': 'store-lost',
  'store-corrupt': 'store-corrupt',
}

function kindOf(error: unknown): FaultKind {
  if (error instanceof StoreClosed) return 'store-closed'
  return error instanceof StoreFault ? faultKindOf[error.code] : 'internal'
}

function insides(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause === undefined ? '' : `\ncaused by ${insides(error.cause)}`
  return `${error.stack ?? error.message}${cause}`
}
