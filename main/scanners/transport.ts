import type { Frame } from './frame'

/** Why a scanner is away, in a code the screen has words for. */
export type LostReason = 'unplugged' | 'not-there' | 'access-denied' | 'in-use' | 'failed'

export type ScannerState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'connected' }
  /** Away, and tried again by itself after `retryInMs`; `detail` is what the operating system said. */
  | {
      readonly kind: 'lost'
      readonly reason: LostReason
      readonly detail: string
      readonly retryInMs: number
    }
  /** This computer cannot talk to such scanners at all; trying again would not help. */
  | { readonly kind: 'unavailable'; readonly reason: 'driver-not-loaded'; readonly detail: string }

/**
 * One paired scanner, whatever its plug: it gives frames and has a life. Its trouble is a state, never a throw.
 * The listeners must not throw; each `on…` gives back the function that ends it.
 */
export interface ScannerTransport {
  readonly scannerId: string
  readonly kind: 'hid-pos' | 'com-port' | 'keyboard-wedge'
  readonly state: ScannerState
  open(): void
  onFrame(listener: (frame: Frame) => void): () => void
  onStateChange(listener: (state: ScannerState) => void): () => void
  /** Gives no frame until `resume`; what has been read meanwhile is kept in order. */
  pause(): void
  resume(): void
  /** Settles when the device is let go, at the latest after one second. Nothing is given afterwards. */
  close(): Promise<void>
}
