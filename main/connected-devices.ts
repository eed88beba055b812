import type { HidDevice } from '../shared/hid-scanner'
import type { Device, PortDevice } from '../shared/paired-scanner'
import { type ComPort, listComPorts } from './scanners/com-port-list'
import { scannersAmong } from './scanners/hid/hid-modes'
import type { HidDevices } from './scanners/hid/plugged-hid'
import { systemTimers, type Timers } from './scanners/timers'

/** A system that does not say what is plugged in keeps nobody from choosing something else. */
const longestListingMs = 3000

/** What can be paired: what is plugged into this computer, and the com ports that this start was given. */
export async function listDevices(
  comPortsFromOutside: readonly string[],
  hidDevices: HidDevices,
  timers: Timers = systemTimers,
): Promise<Device[]> {
  const [ports, hidScanners] = await Promise.all([
    listPorts(comPortsFromOutside),
    listHidScanners(hidDevices, timers),
  ])
  return [...hidScanners, ...ports.map(deviceAt)]
}

/** The com ports of this computer, and those that this start was given. */
export async function listPorts(comPortsFromOutside: readonly string[]): Promise<readonly ComPort[]> {
  const ports = await listComPorts()
  const given = comPortsFromOutside.filter((path) => !ports.some((port) => port.path === path))
  return [...ports, ...given.map(unknownPort)]
}

/** None where the driver does not load: a scanner that is paired says so. */
function listHidScanners(hidDevices: HidDevices, timers: Timers): Promise<HidDevice[]> {
  return new Promise((resolve, reject) => {
    const cancel = timers.after(longestListingMs, () => resolve([]))
    const listed = hidDevices.list().then(scannersAmong, () => [])
    listed.finally(cancel).then(resolve, reject)
  })
}

const deviceAt = ({ path, manufacturer, serialNumber, vendorId, productId }: ComPort): PortDevice => ({
  kind: 'com-port',
  path,
  manufacturer,
  serialNumber,
  vendorId,
  productId,
})

const unknownPort = (path: string): ComPort => ({
  path,
  manufacturer: null,
  serialNumber: null,
  vendorId: null,
  productId: null,
})
