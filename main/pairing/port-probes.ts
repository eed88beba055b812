import type { ListenedPort } from '../../shared/ipc/pairing'
import type { SerialPortDriver } from '../scanners/com-port-connection'
import type { ComPort } from '../scanners/com-port-list'
import type { Timers } from '../scanners/timers'
import { PortProbe } from './port-probe'

/** A scanner that is plugged in meanwhile is listened to within this. */
const lookEveryMs = 3_000

export interface ProbesDeps {
  /** What is plugged in; never rejects. */
  readonly listPorts: () => Promise<readonly ComPort[]>
  /** Ports that have their use already: paired scanners, the label printer. */
  readonly isTaken: (path: string) => boolean
  readonly loadDriver: () => Promise<SerialPortDriver>
  readonly timers: Timers
}

interface ProbesListener {
  onBurst(probe: PortProbe, bytes: Uint8Array): void
  onChange(): void
}

/** Listens to every free com port of this computer, the ones that are plugged in meanwhile as well. */
export class PortProbes {
  readonly #deps: ProbesDeps
  readonly #listener: ProbesListener
  readonly #probes = new Map<string, PortProbe>()
  #isOver = false
  #cancelLook: (() => void) | undefined
  #problem: string | null = null

  constructor(deps: ProbesDeps, listener: ProbesListener) {
    this.#deps = deps
    this.#listener = listener
  }

  get ports(): ListenedPort[] {
    return Array.from(this.#probes.values(), ({ port, state }) => ({ name: nameOf(port), state }))
  }

  /** What the system says where no port can be read at all. */
  get problem(): string | null {
    return this.#problem
  }

  async open(): Promise<void> {
    try {
      const driver = await this.#deps.loadDriver()
      await this.#look(driver)
    } catch (error) {
      this.#problem = error instanceof Error ? error.message : String(error)
      this.#listener.onChange()
    }
  }

  /** Goes on with this one alone: the others are let go. */
  async keepOnly(kept: PortProbe | undefined): Promise<void> {
    this.#isOver = true
    this.#cancelLook?.()
    const others = [...this.#probes.values()].filter((probe) => probe !== kept)
    for (const { port } of others) this.#probes.delete(port.path)
    await Promise.allSettled(others.map((probe) => probe.close()))
  }

  /** Settles when every port is free. */
  close(): Promise<void> {
    return this.keepOnly(undefined)
  }

  async #look(driver: SerialPortDriver): Promise<void> {
    const ports = await this.#deps.listPorts()
    if (this.#isOver) return
    this.#forgetGone(ports)
    for (const port of ports) if (!this.#deps.isTaken(port.path)) this.#listenTo(port, driver)
    this.#cancelLook = this.#deps.timers.after(lookEveryMs, () => void this.#look(driver))
    this.#listener.onChange()
  }

  #forgetGone(ports: readonly ComPort[]): void {
    const there = new Set(ports.map(({ path }) => path))
    for (const [path, probe] of this.#probes) if (probe.isOver && !there.has(path)) this.#probes.delete(path)
  }

  /** One that could not be opened, or was pulled out, is tried again. */
  #listenTo(port: ComPort, driver: SerialPortDriver): void {
    const known = this.#probes.get(port.path)
    if (known?.isOver === false) return
    const probe: PortProbe = new PortProbe(port, driver, this.#deps.timers, {
      onBurst: (bytes) => this.#listener.onBurst(probe, bytes),
      onChange: () => this.#listener.onChange(),
    })
    this.#probes.set(port.path, probe)
    probe.open()
  }
}

/** `COM4 · Honeywell` */
const nameOf = ({ path, manufacturer }: ComPort): string =>
  manufacturer === null || manufacturer === '' ? path : `${path} · ${manufacturer}`
