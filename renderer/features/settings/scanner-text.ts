import type { HidDevice, HidIdentity } from '../../../shared/hid-scanner'
import type { Device, ScannerConnection } from '../../../shared/paired-scanner'
import { t } from '../../words/words'

/** `Com port COM4`, `USB HID 05e0:2200 · S1` */
export function connectionText(connection: ScannerConnection): string {
  if (connection.kind === 'com-port') return t('settings.scanners.atComPort', { path: connection.path })
  return connection.kind === 'hid-pos'
    ? joined([t('settings.scanners.atHid', { ids: idsOf(connection) }), connection.serialNumber])
    : t('settings.scanners.typing')
}

/** `COM4 · Honeywell · 22031B0`, `Zebra · DS2208 · S1 · USB HID POS` */
export const deviceText = (device: Device): string =>
  device.kind === 'hid'
    ? joined([hidText(device), t(`settings.scanners.modes.${device.mode}`)])
    : joined([device.path, device.manufacturer, device.serialNumber])

/** `Zebra · DS2208 · S1` */
export const hidText = (device: HidDevice): string =>
  joined([device.maker, device.product ?? idsOf(device), device.serialNumber])

/** As people know them from device managers. */
const idsOf = ({ vendorId, productId }: HidIdentity): string => `${hex(vendorId)}:${hex(productId)}`

const hex = (id: number): string => id.toString(16).padStart(4, '0')

const joined = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' · ')
