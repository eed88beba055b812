import type { PairedScanner } from '../../shared/paired-scanner'
import type { SerialPortDriver } from '../scanners/com-port-connection'
import type { ComPort } from '../scanners/com-port-list'
import type { HidDriver } from '../scanners/hid/hid-driver'
import { readableAmong } from '../scanners/hid/hid-modes'
import { findHidPath, type PluggedHid } from '../scanners/hid/plugged-hid'
import type { Timers } from '../scanners/timers'
import { HidProbe } from './hid-probe'
import { PortProbe } from './port-probe'
import type { Candidate } from './probe'

export interface CandidateDeps {
  /** The scanners of this station. */
  readonly paired: () => readonly PairedScanner[]
  /** What is plugged in; never rejects. */
  readonly listPorts: () => Promise<readonly ComPort[]>
  /** Rejects where the driver does not load or cannot list. */
  readonly listHidDevices: () => Promise<readonly PluggedHid[]>
  /** Ports that have their use already: paired scanners, the label printer. */
  readonly isTaken: (path: string) => boolean
  readonly loadDriver: () => Promise<SerialPortDriver>
  readonly loadHidDriver: () => Promise<HidDriver>
  readonly timers: Timers
}

/** The com ports that have no use yet. */
export async function freePorts(
  { listPorts, isTaken, loadDriver, timers }: CandidateDeps,
  listener: ConstructorParameters<typeof PortProbe>[3],
): Promise<Candidate<PortProbe>[]> {
  const driver = await loadDriver()
  const ports = await listPorts()
  return ports
    .filter(({ path }) => !isTaken(path))
    .map((port) => ({ path: port.path, probe: () => new PortProbe(port, driver, timers, listener) }))
}

/** The HID scanners that can be read as they are set, and are none of this station's. */
export async function freeHidScanners(
  { paired, listHidDevices, loadHidDriver, timers }: CandidateDeps,
  listener: ConstructorParameters<typeof HidProbe>[3],
): Promise<Candidate<HidProbe>[]> {
  const driver = await loadHidDriver()
  const plugged = await listHidDevices()
  const own = new Set(
    paired().map(({ connection }) =>
      connection.kind === 'hid-pos' ? findHidPath(plugged, connection) : undefined,
    ),
  )
  return readableAmong(plugged)
    .filter(({ device }) => !own.has(device.path))
    .map((listed) => ({
      path: listed.device.path,
      probe: () => new HidProbe(listed, driver, timers, listener),
    }))
}
