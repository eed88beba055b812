import type { Frame } from './frame'
import type { LostReason } from './transport'

/** One connection to a device, from opening to its end. Reconnecting makes another: no half scan is kept. */
export interface Connection {
  open(): void
  /** Absent where the device cannot wait. */
  pause?(): void
  resume?(): void
  /** Settles once the device is let go; gives nothing any more. */
  close(): Promise<void>
}

export interface ConnectionEnd {
  readonly reason: LostReason
  /** What the driver said. */
  readonly detail: string
}

type WithoutOrigin<F> = F extends Frame ? Omit<F, 'scannerId' | 'at'> : never

/** A scan as the connection understood it: whole, or spoilt with the reason. */
export type Received = WithoutOrigin<Frame>

export interface ConnectionListener {
  onOpen(): void
  onReceived(received: Received): void
  /** Comes once, whether the device never opened, was unplugged or failed; not after `close`. */
  onEnd(end: ConnectionEnd): void
}
