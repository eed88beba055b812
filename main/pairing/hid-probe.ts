import type { HidProfile } from '../../shared/hid-scanner'
import type { ListedMode } from '../scanners/hid/hid-modes'
import { HidConnection } from '../scanners/hid/hid-connection'
import type { HidFramed } from '../scanners/hid/hid-decoder'
import type { HidDriver } from '../scanners/hid/hid-driver'
import type { PluggedHid } from '../scanners/hid/plugged-hid'
import { TimedDecoder } from '../scanners/hid/timed-decoder'
import type { Timers } from '../scanners/timers'
import type { Probe } from './probe'

interface HidProbeListener {
  onFramed(probe: HidProbe, framed: HidFramed): void
  onChange(): void
}

/** Listens to one HID scanner, whatever shape its reports have. */
export class HidProbe implements Probe {
  readonly device: PluggedHid
  readonly name: string
  readonly #profile: HidProfile | 'auto'
  readonly #driver: HidDriver
  readonly #timers: Timers
  readonly #listener: HidProbeListener
  #connection: HidConnection | undefined
  #state: Probe['state'] = 'opening'

  constructor(
    { device, name, profile }: ListedMode,
    driver: HidDriver,
    timers: Timers,
    listener: HidProbeListener,
  ) {
    this.device = device
    this.name = name
    this.#profile = profile
    this.#driver = driver
    this.#timers = timers
    this.#listener = listener
  }

  get state(): Probe['state'] {
    return this.#state
  }

  get isOver(): boolean {
    return this.#connection === undefined
  }

  open(): void {
    const decoder = new TimedDecoder(this.#profile, this.#timers, (framed) =>
      this.#listener.onFramed(this, framed),
    )
    this.#tell('opening')
    this.#connection = new HidConnection(this.#driver, this.device.path, decoder, {
      onOpen: () => this.#tell('listening'),
      onEnd: ({ reason }) => {
        this.#connection = undefined
        this.#tell(reason)
      },
    })
    this.#connection.open()
  }

  async close(): Promise<void> {
    const connection = this.#connection
    this.#connection = undefined
    await connection?.close()
  }

  #tell(state: Probe['state']): void {
    this.#state = state
    this.#listener.onChange()
  }
}
