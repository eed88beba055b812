import type { Device } from '../shared/paired-scanner'
import { type ComPort, listComPorts } from './scanners/com-port-list'

/** What can be paired: what is plugged into this computer, and the com ports that this start was given. */
export async function listDevices(comPortsFromOutside: readonly string[]): Promise<Device[]> {
  const ports = await listComPorts()
  const given = comPortsFromOutside.filter((path) => !ports.some((port) => port.path === path))
  return [...ports, ...given.map(unknownPort)].map(deviceAt)
}

const deviceAt = ({ path, manufacturer, serialNumber, vendorId, productId }: ComPort): Device => ({
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
