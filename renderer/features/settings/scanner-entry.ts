import {
  type Device,
  type PairedScanner,
  type ScannerConnection,
  type ScannerRole,
  type Suffix,
  usualBaudRate,
} from '../../../shared/paired-scanner'

/** What can be chosen for a scanner that types: which keyboard it is nobody can tell. */
export const typing = 'keyboard-wedge'

/** What can be entered before it is a scanner. */
export interface ScannerEntry {
  readonly name: string
  /** The path of a com port, or `typing`; null until one is chosen. */
  readonly device: string | null
  readonly baudRate: string
  readonly suffix: Suffix
  readonly role: ScannerRole['kind']
  readonly operator: string
}

export const newEntry: ScannerEntry = {
  name: '',
  device: null,
  baudRate: String(usualBaudRate),
  suffix: 'auto',
  role: 'any',
  operator: '',
}

export function entryOf({ name, role, connection }: PairedScanner): ScannerEntry {
  const entry = {
    ...newEntry,
    name,
    role: role.kind,
    operator: role.kind === 'operator' ? role.operator : '',
  }
  if (connection.kind === 'keyboard-wedge') return { ...entry, device: typing }
  const { path, baudRate, suffix } = connection
  return { ...entry, device: path, baudRate: String(baudRate), suffix }
}

/** The scanner that was entered; a changed one stays the same scanner. */
export const scannerOf = (
  entry: ScannerEntry,
  devices: readonly Device[],
  changed: PairedScanner | undefined,
): PairedScanner => ({
  scannerId: changed?.scannerId ?? crypto.randomUUID(),
  name: entry.name.trim(),
  role:
    entry.role === 'operator' ? { kind: entry.role, operator: entry.operator.trim() } : { kind: entry.role },
  connection: connectionOf(entry, devices, changed?.connection),
})

function connectionOf(
  { device: path, baudRate, suffix }: ScannerEntry,
  devices: readonly Device[],
  before: ScannerConnection | undefined,
): ScannerConnection {
  if (path === null || path === typing) return { kind: 'keyboard-wedge' }
  // One that is not plugged in now stays the device that it was.
  const known = before?.kind === 'com-port' && before.path === path ? before.device : null
  const listed = devices.find((device) => device.path === path)
  return {
    kind: 'com-port',
    path,
    baudRate: Number(baudRate),
    suffix,
    device: listed ? deviceIdOf(listed) : known,
  }
}

const deviceIdOf = ({ vendorId, productId, serialNumber }: Device) =>
  vendorId !== null && productId !== null ? { vendorId, productId, serialNumber } : null
