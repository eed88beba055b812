import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

export interface ComPort {
  readonly path: string
  readonly manufacturer: string | null
  readonly serialNumber: string | null
  readonly vendorId: string | null
  readonly productId: string | null
}

interface ListedPort {
  readonly path: string
  readonly manufacturer?: string | undefined
  readonly serialNumber?: string | undefined
  readonly vendorId?: string | undefined
  readonly productId?: string | undefined
}

interface ComPortSources {
  readonly askDriver: () => Promise<readonly ListedPort[]>
  readonly deviceFolder: string
}

/** USB CDC, USB-to-serial, built-in and Bluetooth ports on Linux; the calling side of ports on macOS. */
const COM_PORT_NAME = /^(tty(ACM|USB|AMA|S)\d+|rfcomm\d+|cu\.(usb|serial|wch|SLAB).*)$/i

const askSerialPort = async () => (await import('serialport')).SerialPort.list()

const usualSources: ComPortSources = { askDriver: askSerialPort, deviceFolder: '/dev' }

/**
 * The com ports of this computer, for pairing. Never rejects: without udevadm, or without the driver, the known
 * device names are looked up instead and the maker stays unknown. An empty list means that none was found.
 */
export async function listComPorts(sources: Partial<ComPortSources> = {}): Promise<readonly ComPort[]> {
  const { askDriver, deviceFolder } = { ...usualSources, ...sources }
  const listed = await askDriver().catch(() => [])
  // udevadm without udev's database, as in a container, knows no port at all.
  return listed.length > 0 ? listed.map(comPortOf) : findDevices(deviceFolder)
}

const comPortOf = (port: ListedPort): ComPort => ({
  path: port.path,
  manufacturer: port.manufacturer ?? null,
  serialNumber: port.serialNumber ?? null,
  vendorId: port.vendorId ?? null,
  productId: port.productId ?? null,
})

async function findDevices(folder: string): Promise<readonly ComPort[]> {
  const names = await readdir(folder).catch(() => [])
  return names
    .filter((name) => COM_PORT_NAME.test(name))
    .toSorted()
    .map((name) => comPortOf({ path: join(folder, name) }))
}
