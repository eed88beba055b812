import type { Frame } from './frame'
import { ScannerOutlet } from './scanner-outlet'
import type { ScannerState, ScannerTransport } from './transport'

/**
 * A scanner that types. The window recognises its scans and hands them over, since no operating system lets a program
 * own a keyboard; nor can one tell whether it is plugged in, so it counts as connected.
 */
export class KeyboardWedge implements ScannerTransport {
  readonly kind = 'keyboard-wedge'
  readonly scannerId: string
  readonly #outlet = new ScannerOutlet()

  constructor(scannerId: string) {
    this.scannerId = scannerId
  }

  get state(): ScannerState {
    return this.#outlet.state
  }

  onFrame(listener: (frame: Frame) => void): () => void {
    return this.#outlet.onFrame(listener)
  }

  onStateChange(listener: (state: ScannerState) => void): () => void {
    return this.#outlet.onStateChange(listener)
  }

  open(): void {
    this.#outlet.tell({ kind: 'connected' })
  }

  pause(): void {
    this.#outlet.pause()
  }

  resume(): void {
    this.#outlet.resume()
  }

  async close(): Promise<void> {
    this.#outlet.close()
  }

  /** A scan the window recognised; `at` in milliseconds since 1970. */
  take(scan: { readonly text: string; readonly terminated: boolean; readonly at: number }): void {
    this.#outlet.give({ ...this.#origin(scan), terminated: scan.terminated })
  }

  /** Keys that came as fast as a scan but held one that is in no barcode; `text` as far as it was understood. */
  takeCorrupt(scan: { readonly text: string; readonly at: number }): void {
    this.#outlet.give({ ...this.#origin(scan), error: 'wedge-corrupt' })
  }

  #origin({ text, at }: { readonly text: string; readonly at: number }) {
    const { scannerId } = this
    const bytes = new TextEncoder().encode(text)
    return { scannerId, bytes, text, aim: null, at }
  }
}
