import type { CodeReading } from '../../shared/code-reading'
import type { FoundScanner, Heard, PairingState } from '../../shared/ipc/pairing'
import type { PairedScanner, Suffix } from '../../shared/paired-scanner'
import type { ComPort } from '../scanners/com-port-list'
import type { Frame } from '../scanners/frame'
import type { HidFramed } from '../scanners/hid/hid-decoder'
import { type CandidateDeps, freeHidScanners, freePorts } from './candidates'
import type { HidProbe } from './hid-probe'
import type { PortProbe } from './port-probe'
import { Probes } from './probes'
import { recognise } from './recognise'

export interface SessionDeps extends CandidateDeps {
  readonly system: PairingState['system']
}

type Sender = Omit<FoundScanner, 'readings'>

/** What a scanner that is being added sends, from the first code on screen to the last. */
export class PairingSession {
  readonly #deps: SessionDeps
  readonly #changed: () => void
  readonly #ports: Probes<PortProbe>
  readonly #hidScanners: Probes<HidProbe>
  #heard: Heard | null = null
  #found: FoundScanner | null = null

  constructor(deps: SessionDeps, changed: () => void) {
    this.#deps = deps
    this.#changed = changed
    const { timers } = deps
    const onBurst = (probe: PortProbe, bytes: Uint8Array) => this.#takeBurst(probe, bytes)
    const onFramed = (probe: HidProbe, framed: HidFramed) => this.#takeFramed(probe, framed)
    const listening = { timers, onChange: changed }
    this.#ports = new Probes({ ...listening, look: () => freePorts(deps, { onBurst, onChange: changed }) })
    this.#hidScanners = new Probes({
      ...listening,
      look: () => freeHidScanners(deps, { onFramed, onChange: changed }),
    })
  }

  get state(): PairingState {
    return {
      isOpen: true,
      system: this.#deps.system,
      ports: [...this.#hidScanners.listened, ...this.#ports.listened],
      problem: this.#ports.problem,
      hidProblem: this.#hidScanners.problem,
      heard: this.#heard,
      found: this.#found,
    }
  }

  async open(): Promise<void> {
    await Promise.all([this.#ports.open(), this.#hidScanners.open()])
  }

  async close(): Promise<void> {
    await Promise.all([this.#ports.close(), this.#hidScanners.close()])
  }

  /** Something was plugged in. */
  lookNow(): void {
    this.#ports.lookNow()
    this.#hidScanners.lookNow()
  }

  /** A scan of a scanner that types, as the window heard it. */
  takeKeys(text: string, terminated: boolean): void {
    const reading = recognise({ text, aim: null, suffix: terminated ? 'mark' : 'none' })
    const paired = this.#deps.paired().find(({ connection }) => connection.kind === 'keyboard-wedge')
    if (reading)
      this.#takeReading(reading, {
        connection: { kind: 'keyboard-wedge' },
        deviceName: null,
        pairedAs: paired?.name ?? null,
      })
    else this.#hear('other-code', text)
  }

  takeDamagedKeys(): void {
    this.#hear('keys-damaged', '')
  }

  /** A scan of a scanner that is one of this station already. */
  takeFrame(frame: Frame): void {
    const paired = this.#deps.paired().find(({ scannerId }) => scannerId === frame.scannerId)
    if (!paired) return
    if (frame.error !== undefined) return this.#hear('unreadable', frame.text)
    const { text, aim, terminated } = frame
    const { connection, name } = paired
    const mark = connection.kind === 'hid-pos' ? 'report' : 'mark'
    const reading = recognise({ text, aim, suffix: terminated ? mark : 'none' })
    if (reading) this.#takeReading(reading, { connection, deviceName: null, pairedAs: name })
    else this.#hear('other-code', text)
  }

  #takeBurst(probe: PortProbe, bytes: Uint8Array): void {
    const text = Buffer.from(bytes).toString('latin1')
    const reading = recognise({ text, aim: null })
    if (reading) {
      const { port, baudRate } = probe
      const connection = atPort(port, baudRate, reading.suffix)
      void this.#ports.keepOnly(probe)
      void this.#hidScanners.close()
      this.#takeReading(reading, { connection, deviceName: port.manufacturer, pairedAs: null })
    } else if (isReadable(text)) this.#hear('other-code', text)
    else {
      this.#hear('unreadable', '')
      void probe.tryNextRate()
    }
  }

  #takeFramed(probe: HidProbe, framed: HidFramed): void {
    // The state of a battery and its like.
    if (framed.error === 'hid-report') return
    if (framed.error !== undefined) return this.#hear('report-unreadable', '')
    const { text, aim, profile } = framed
    const reading = recognise({ text, aim, suffix: 'report' })
    if (!reading) return this.#hear('other-code', text)
    const { vendorId, productId, usagePage, usage, serialNumber } = probe.device
    const identity = { vendorId, productId, usagePage, usage, serialNumber }
    void this.#hidScanners.keepOnly(probe)
    void this.#ports.close()
    this.#takeReading(reading, {
      connection: { kind: 'hid-pos', ...identity, profile },
      deviceName: probe.name,
      pairedAs: null,
    })
  }

  #takeReading(reading: CodeReading, sender: Sender): void {
    if (this.#found && placeOf(this.#found) !== placeOf(sender)) return this.#hear('other-scanner', '')
    const others = this.#found?.readings.filter(({ code }) => code !== reading.code) ?? []
    this.#heard = null
    this.#found = { ...sender, readings: [...others, reading] }
    this.#changed()
  }

  #hear(what: Heard['what'], text: string): void {
    this.#heard = { what, text, count: (this.#heard?.count ?? 0) + 1 }
    this.#changed()
  }
}

/** Which device it is, whatever is known of its settings by now. */
function placeOf({ connection, pairedAs }: Sender): string {
  return connection.kind === 'com-port' ? connection.path : `${connection.kind} ${pairedAs ?? ''}`
}

function atPort(
  { path, vendorId, productId, serialNumber }: ComPort,
  baudRate: number,
  suffix: CodeReading['suffix'],
): PairedScanner['connection'] {
  const device = vendorId !== null && productId !== null ? { vendorId, productId, serialNumber } : null
  return { kind: 'com-port', path, baudRate, suffix: framedBy(suffix), device }
}

/** Of CR, LF and both, any is understood: a scanner that is set otherwise later goes on working. */
const framedBy = (suffix: CodeReading['suffix']): Suffix =>
  suffix === 'tab' || suffix === 'none' ? suffix : 'auto'

/** What frames a scan or parts its fields. */
const marks = new Set('\u0002\u0003\u0004\t\n\r\u001c\u001d\u001e\u001f')

/** Text and the marks around it; at a wrong rate a port gives other bytes. */
const isReadable = (text: string): boolean =>
  Array.from(text).every((character) => marks.has(character) || /^[ -~]$/u.test(character))
