import type { Scanner } from '../../shared/ipc/scanning'
import type { ScannerRole } from '../../shared/paired-scanner'
import type { Frame } from '../scanners/frame'
import type { ScannerTransport } from '../scanners/transport'

/** A scanner as the station knows it: both may change while it is connected. */
export interface KnownAs {
  readonly name: string
  readonly role: ScannerRole
}

/** One scanner at the desk. */
export interface Attachment {
  /** From the next scan on it is known so. */
  know(as: KnownAs): void
  /** Settles when the device is let go; none of its scans comes any more. */
  detach(): Promise<void>
}

interface Attached {
  readonly transport: ScannerTransport
  knownAs: KnownAs
  lastScan: Scanner['lastScan']
}

interface Listener {
  onFrame(frame: Frame, knownAs: KnownAs): void
  onChange(): void
}

/** The scanners at the desk: whom each one is known as, how it is, and what it sent last. */
export class AttachedScanners {
  readonly #listener: Listener
  readonly #attached = new Map<string, Attached>()
  #arePaused = false

  constructor(listener: Listener) {
    this.#listener = listener
  }

  get states(): Scanner[] {
    return Array.from(this.#attached.values(), ({ transport, knownAs, lastScan }) => ({
      scannerId: transport.scannerId,
      name: knownAs.name,
      role: knownAs.role,
      kind: transport.kind,
      state: transport.state,
      lastScan,
    }))
  }

  get arePaused(): boolean {
    return this.#arePaused
  }

  attach(transport: ScannerTransport, knownAs: KnownAs): Attachment {
    const attached: Attached = { transport, knownAs, lastScan: null }
    this.#attached.set(transport.scannerId, attached)
    transport.onFrame((frame) => this.#take(attached, frame))
    transport.onStateChange(() => this.#listener.onChange())
    if (this.#arePaused && canWait(transport)) transport.pause()
    transport.open()
    return {
      know: (as) => {
        attached.knownAs = as
        this.#listener.onChange()
      },
      detach: async () => {
        this.#attached.delete(transport.scannerId)
        await transport.close()
        this.#listener.onChange()
      },
    }
  }

  pause(): void {
    this.#arePaused = true
    for (const transport of this.#waitable()) transport.pause()
  }

  resume(): void {
    this.#arePaused = false
    // Asked for each: what a scanner gives when it resumes may be too much again.
    for (const transport of this.#waitable())
      if (this.#arePaused) transport.pause()
      else transport.resume()
  }

  async close(): Promise<void> {
    await Promise.all(Array.from(this.#attached.values(), ({ transport }) => transport.close()))
  }

  #take(attached: Attached, frame: Frame): void {
    attached.lastScan = { text: frame.text, at: frame.at }
    this.#listener.onFrame(frame, attached.knownAs)
  }

  #waitable(): ScannerTransport[] {
    return Array.from(this.#attached.values(), ({ transport }) => transport).filter(canWait)
  }
}

/** Com ports can wait: their scanners keep their bytes. HID scanners cannot. */
const canWait = ({ kind }: ScannerTransport): boolean => kind === 'com-port'
