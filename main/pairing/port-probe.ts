import { BurstCutter } from '../scanners/burst-cutter'
import { ComPortConnection, type SerialPortDriver } from '../scanners/com-port-connection'
import type { ComPort } from '../scanners/com-port-list'
import type { Timers } from '../scanners/timers'
import type { Probe } from './probe'

/** The usual ones first; a scanner with a USB plug is understood at each. */
const usualRates: readonly [number, ...number[]] = [
  9_600, 115_200, 19_200, 38_400, 57_600, 4_800, 2_400, 1_200,
]

/** Longer than the pauses inside a scan at 1200 baud. */
const silenceMs = 100

interface ProbeListener {
  /** Everything that came between two silences. */
  onBurst(probe: PortProbe, bytes: Uint8Array): void
  onChange(): void
}

/** Listens to one com port, whatever is at it; sends nothing. */
export class PortProbe implements Probe {
  readonly port: ComPort
  readonly #driver: SerialPortDriver
  readonly #timers: Timers
  readonly #listener: ProbeListener
  #rate = 0
  #connection: ComPortConnection | undefined
  #state: Probe['state'] = 'opening'

  constructor(port: ComPort, driver: SerialPortDriver, timers: Timers, listener: ProbeListener) {
    this.port = port
    this.#driver = driver
    this.#timers = timers
    this.#listener = listener
  }

  get state(): Probe['state'] {
    return this.#state
  }

  /** `COM4 · Honeywell` */
  get name(): string {
    const { path, manufacturer } = this.port
    return manufacturer === null || manufacturer === '' ? path : `${path} · ${manufacturer}`
  }

  get baudRate(): number {
    return usualRates[this.#rate] ?? usualRates[0]
  }

  get isOver(): boolean {
    return this.#connection === undefined
  }

  open(): void {
    const { path } = this.port
    const cutter = new BurstCutter(silenceMs, this.#timers, (bytes) => this.#listener.onBurst(this, bytes))
    this.#tell('opening')
    try {
      this.#connection = new ComPortConnection(this.#driver, { path, baudRate: this.baudRate }, cutter, {
        onOpen: () => this.#tell('listening'),
        onEnd: ({ reason }) => this.#ended(reason),
      })
      this.#connection.open()
    } catch {
      this.#ended('failed')
    }
  }

  /** What came could not be read: goes on at the next rate, after the last with the first again. */
  async tryNextRate(): Promise<void> {
    this.#rate = (this.#rate + 1) % usualRates.length
    await this.close()
    this.open()
  }

  async close(): Promise<void> {
    const connection = this.#connection
    this.#connection = undefined
    await connection?.close()
  }

  #ended(state: Probe['state']): void {
    this.#connection = undefined
    this.#tell(state)
  }

  #tell(state: Probe['state']): void {
    this.#state = state
    this.#listener.onChange()
  }
}
