import { EventEmitter } from 'node:events'
import type { HidDriver, ListedHid } from '../../main/scanners/hid/hid-driver'
import type { HandTimers } from './hand-timers'

/** What Linux keeps of a device that is open while nobody reads it. */
const keptReports = 64
/** As measured: so long after the cable came out the driver noticed. */
export const noticedAfterMs = 55

interface Plugged {
  readonly listed: ListedHid & { readonly path: string }
  readonly handles: Set<FakeHandle>
}

/** A USB plug and node-hid before it, behaving as they were measured; see the notes at each part. */
export class FakeHid {
  readonly #timers: HandTimers
  readonly #plugged = new Map<string, Plugged>()
  /** Every handle that was ever opened. */
  readonly handles: FakeHandle[] = []
  /** How often the devices were listed. */
  listings = 0
  /** Said instead of opening, as the system words it. */
  openProblem: string | undefined
  /** Openings that take their time, until `release`. */
  readonly #heldBack: (() => void)[] = []
  #isHolding = false

  constructor(timers: HandTimers) {
    this.#timers = timers
  }

  readonly driver: HidDriver = {
    devicesAsync: async () => {
      this.listings += 1
      return Array.from(this.#plugged.values(), ({ listed }) => listed)
    },
    HIDAsync: { open: (path) => this.#open(path) },
  }

  plug(listed: ListedHid & { readonly path: string }): void {
    this.#plugged.set(listed.path, { listed, handles: new Set() })
  }

  /** The device is gone at once; who has it open is told later. */
  unplug(path: string): void {
    const handles = this.#plugged.get(path)?.handles ?? []
    this.#plugged.delete(path)
    this.#timers.after(noticedAfterMs, () => {
      for (const handle of handles)
        handle.lose('could not read from HID device: hid_read_timeout: unexpected poll error')
    })
  }

  /** The device sends a report to all who have it open. */
  send(path: string, report: Uint8Array): void {
    for (const handle of this.#plugged.get(path)?.handles ?? []) handle.arrive(report)
  }

  isRead(path: string): boolean {
    return [...(this.#plugged.get(path)?.handles ?? [])].some(({ isReading }) => isReading)
  }

  hold(): void {
    this.#isHolding = true
  }

  release(): void {
    this.#isHolding = false
    for (const go of this.#heldBack.splice(0)) go()
  }

  async #open(path: string): Promise<FakeHandle> {
    if (this.#isHolding) await new Promise<void>((resolve) => this.#heldBack.push(resolve))
    const plugged = this.#plugged.get(path)
    if (this.openProblem !== undefined || !plugged)
      throw new Error(
        `cannot open device with path ${path}: ${this.openProblem ?? 'No such file or directory'}`,
      )
    const handle = new FakeHandle(path, () => plugged.handles.delete(handle))
    plugged.handles.add(handle)
    this.handles.push(handle)
    return handle
  }
}

export class FakeHandle extends EventEmitter {
  readonly path: string
  readonly #onClose: () => void
  readonly #kept: Uint8Array[] = []
  isReading = false
  isClosed = false
  /** Never settles, as a device that does not let go. */
  isStuck = false

  constructor(path: string, onClose: () => void) {
    super()
    this.path = path
    this.#onClose = onClose
    // node-hid begins to read in the tick after somebody listens.
    this.on('newListener', (event) => {
      if (event === 'data') process.nextTick(() => this.#resume())
    })
  }

  async close(): Promise<void> {
    if (this.isClosed) throw new TypeError('device is already closed')
    this.isClosed = true
    this.isReading = false
    this.#onClose()
    if (this.isStuck) await new Promise<never>(() => {})
    this.removeAllListeners()
  }

  arrive(report: Uint8Array): void {
    if (this.isReading) this.#give(report)
    else if (this.#kept.length < keptReports) this.#kept.push(report)
  }

  /** The error is a mere string. Nobody listening to it would end the process, as here. */
  lose(words: string): void {
    this.isReading = false
    if (!this.isClosed) this.emit('error', words)
  }

  #resume(): void {
    if (this.listenerCount('data') === 0) return
    if (this.isClosed) throw new TypeError('device has been closed')
    this.isReading = true
    for (const report of this.#kept.splice(0)) this.#give(report)
  }

  // What a listener throws comes back as an error of the device.
  #give(report: Uint8Array): void {
    try {
      this.emit('data', Buffer.from(report))
    } catch (error) {
      setImmediate(() => this.emit('error', error))
    }
  }
}
