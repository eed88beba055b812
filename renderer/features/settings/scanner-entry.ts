import { type AtHid, type HidDevice, type HidIdentity, isReadableMode } from '../../../shared/hid-scanner'
import {
  type AtComPort,
  type Device,
  type PairedScanner,
  type PortDevice,
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
  /** Its key; null until one is chosen. */
  readonly device: string | null
  readonly baudRate: string
  readonly suffix: Suffix
  readonly profile: AtHid['profile']
  readonly role: ScannerRole['kind']
  readonly operator: string
}

export const newEntry: ScannerEntry = {
  name: '',
  device: null,
  baudRate: String(usualBaudRate),
  suffix: 'auto',
  profile: 'auto',
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
  const device = keyOf(connection)
  if (connection.kind === 'com-port')
    return { ...entry, device, baudRate: String(connection.baudRate), suffix: connection.suffix }
  return connection.kind === 'hid-pos'
    ? { ...entry, device, profile: connection.profile }
    : { ...entry, device }
}

/** The same for a device that is plugged in and for the connection with it. */
export function keyOf(device: Device | ScannerConnection): string {
  if (device.kind === 'com-port') return device.path
  return device.kind === 'keyboard-wedge'
    ? typing
    : `hid ${JSON.stringify(Object.values(identityOf(device)))}`
}

/** Only what can be read can be chosen. */
export const canBeChosen = (device: Device): boolean => device.kind !== 'hid' || isReadableMode(device.mode)

/** The scanner that was entered; a changed one stays the same scanner. */
export const scannerOf = (
  entry: ScannerEntry,
  devices: readonly Device[],
  changed: PairedScanner | undefined,
): PairedScanner => ({
  scannerId: changed?.scannerId ?? crypto.randomUUID(),
  name: entry.name.trim(),
  role: roleOf(entry),
  connection: connectionOf(entry, devices, changed?.connection),
})

export const roleOf = ({ role, operator }: ScannerEntry): ScannerRole =>
  role === 'operator' ? { kind: role, operator: operator.trim() } : { kind: role }

function connectionOf(
  entry: ScannerEntry,
  devices: readonly Device[],
  before: ScannerConnection | undefined,
): ScannerConnection {
  const listed = devices.find((device) => keyOf(device) === entry.device)
  // One that is not plugged in now stays the device that it was.
  const device = listed ?? (before && keyOf(before) === entry.device ? before : undefined)
  if (device?.kind === 'com-port')
    return { ...atComPort(device), baudRate: Number(entry.baudRate), suffix: entry.suffix }
  if (device?.kind === 'hid')
    return { kind: 'hid-pos', ...identityOf(device), profile: profileOf(device, entry) }
  return device?.kind === 'hid-pos' ? { ...device, profile: entry.profile } : { kind: 'keyboard-wedge' }
}

/** IBM's way goes with its mode: it is never told by the shape of a report, and no other mode has it. */
function profileOf({ mode }: HidDevice, { profile }: ScannerEntry): AtHid['profile'] {
  if (mode === 'ibm') return 'ibm-oem'
  return profile === 'ibm-oem' ? 'auto' : profile
}

const identityOf = ({ vendorId, productId, usagePage, usage, serialNumber }: HidIdentity): HidIdentity => ({
  vendorId,
  productId,
  usagePage,
  usage,
  serialNumber,
})

const atComPort = (port: PortDevice | AtComPort): Pick<AtComPort, 'kind' | 'path' | 'device'> => ({
  kind: port.kind,
  path: port.path,
  device: 'device' in port ? port.device : deviceIdOf(port),
})

const deviceIdOf = ({ vendorId, productId, serialNumber }: PortDevice) =>
  vendorId !== null && productId !== null ? { vendorId, productId, serialNumber } : null
