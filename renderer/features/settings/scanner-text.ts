import type { Device, ScannerConnection } from '../../../shared/paired-scanner'
import { t } from '../../words/words'

/** `Com port COM4` */
export const connectionText = (connection: ScannerConnection): string =>
  connection.kind === 'com-port'
    ? t('settings.scanners.atComPort', { path: connection.path })
    : t('settings.scanners.typing')

/** `COM4 · Honeywell · 22031B0` */
export const deviceText = ({ path, manufacturer, serialNumber }: Device): string =>
  [path, manufacturer, serialNumber].filter((part) => part !== null && part !== '').join(' · ')
