import { mostScanners, type PairedScanner, type ScannerConnection } from '../../shared/paired-scanner'
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
  return connection.kind === 'keyboard-wedge'
    ? { code: 'keyboard-scanner-twice', name: holder.name }
    : { code: 'scanner-device-taken', device: connection.path, name: holder.name }
}

/** Ports have one name at a time; a device without a serial number cannot be told from its like at another port. */
function isSameDevice(one: ScannerConnection, other: ScannerConnection): boolean {
  if (one.kind !== 'com-port' || other.kind !== 'com-port') return one.kind === other.kind
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
