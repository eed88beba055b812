import type { HidIdentity } from '../../shared/hid-scanner'
import {
  type AtComPort,
  mostScanners,
  type PairedScanner,
  type ScannerConnection,
} from '../../shared/paired-scanner'
import type { RefusalTo } from '../../shared/ipc/contract'

type ListRefusal = RefusalTo<'settings.saveStation'>

/** Why these cannot all be paired: each has a name and a device of its own, and there are not too many. */
export function refusalOfScanners(scanners: readonly PairedScanner[]): ListRefusal | undefined {
  if (scanners.length > mostScanners) return { code: 'too-many-scanners', most: mostScanners }
  for (const [place, scanner] of scanners.entries()) {
    const before = scanners.slice(0, place)
    const refusal = refusalBeside(before, scanner)
    if (refusal) return refusal
  }
  return undefined
}

function refusalBeside(
  others: readonly PairedScanner[],
  { name, connection }: PairedScanner,
): ListRefusal | undefined {
  if (others.some((other) => isSameText(other.name, name))) return { code: 'scanner-name-taken', name }
  const holder = others.find((other) => isSameDevice(other.connection, connection))
  if (!holder) return undefined
  const { name: taker } = holder
  if (connection.kind === 'com-port')
    return { code: 'scanner-device-taken', device: connection.path, name: taker }
  return { code: connection.kind === 'hid-pos' ? 'hid-scanner-twice' : 'keyboard-scanner-twice', name: taker }
}

function isSameDevice(one: ScannerConnection, other: ScannerConnection): boolean {
  if (one.kind === 'com-port' && other.kind === 'com-port') return isAtSamePort(one, other)
  if (one.kind === 'hid-pos' && other.kind === 'hid-pos') return isSameHid(one, other)
  return one.kind === other.kind
}

/** Two of a kind without a serial number are one: nobody could say which of them is meant. */
const isSameHid = (one: HidIdentity, other: HidIdentity): boolean =>
  one.vendorId === other.vendorId &&
  one.productId === other.productId &&
  one.usagePage === other.usagePage &&
  one.usage === other.usage &&
  one.serialNumber === other.serialNumber

/** Ports have one name at a time; a device without a serial number cannot be told from its like at another port. */
function isAtSamePort(one: AtComPort, other: AtComPort): boolean {
  if (one.path === other.path) return true
  return (
    one.device !== null &&
    other.device !== null &&
    hasSerial(one.device) &&
    isSameText(one.device.vendorId, other.device.vendorId) &&
    isSameText(one.device.productId, other.device.productId) &&
    one.device.serialNumber === other.device.serialNumber
  )
}

const hasSerial = ({ serialNumber }: { readonly serialNumber: string | null }): boolean =>
  serialNumber !== null && serialNumber !== ''

const isSameText = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()
