import type { Waiting } from '../../../shared/ipc/dashboard'
import type { DeskState, Scanner } from '../../../shared/ipc/scanning'
import type { Settings } from '../../../shared/ipc/settings'
import type { Station } from '../../../shared/ipc/station'
import { accepted } from '../../../shared/result'
import type { Handlers } from './fake-station'

export const openStation: Station = {
  version: '0.1.0',
  electronVersion: '45.4.1',
  dataFolder: '/data',
  store: { kind: 'open', file: '/data/warehouse.db', warning: null },
}

export const usualSettings: Settings = {
  warehouse: {
    capturePurchases: true,
    captureSales: true,
    serialsUniqueInWarehouse: false,
    companyName: '',
    companyAddress: '',
    taxNumber: '',
    currency: 'EUR',
    defaultTaxRate: 1_900,
  },
  station: {
    stationName: 'Bench A',
    operator: 'Mira',
    // None that types: tests type faster than any person, and every word would be taken for a scan.
    scanners: [],
    soundIsOn: false,
    soundVolume: 60,
    theme: 'light',
    printer: null,
    paperSize: 'A4',
    labelPrinter: { kind: 'system', printer: null },
    labelSize: '51x25',
    labelSymbol: 'code-128',
  },
}

/** A scanner that reads, at the desk. */
export function aScanner(given: Partial<Scanner> = {}): Scanner {
  return {
    scannerId: 'bench-a',
    name: 'Bench A',
    role: { kind: 'any' },
    kind: 'com-port',
    state: { kind: 'connected' },
    lastScan: null,
    ...given,
  }
}

export const idleDesk: DeskState = {
  revision: 0,
  work: { kind: 'none' },
  verdict: null,
  isHolding: false,
  waiting: 0,
  isCatchingUp: false,
  asked: null,
  trouble: null,
  scanners: [aScanner()],
}

export const nothingWaiting: Waiting = {
  ordersToReceive: 0,
  openReceipts: 0,
  ordersToDispatch: 0,
  openDispatches: 0,
  heldScans: 0,
  unitsWithoutSerial: 0,
  productsWithoutSerial: 0,
  leftUnnamed: 0,
  productCount: 3,
}

/** What every screen asks because the shell is around it, and small things that stand on many screens. */
export const quietShell: Handlers = {
  'station.read': () => accepted(openStation),
  'settings.read': () => accepted(usualSettings),
  'settings.saveStation': ({ settings }) =>
    accepted({ ...usualSettings, station: Object.assign({ ...usualSettings.station }, settings) }),
  'scanning.readDesk': () => accepted(idleDesk),
  'scanning.takeUp': ({ work }) => accepted({ ...idleDesk, work }),
  'dashboard.read': () => accepted(nothingWaiting),
  'purchases.listOrders': () => accepted({ rows: [], total: 0 }),
  'sales.listOrders': () => accepted({ rows: [], total: 0 }),
  'customers.list': () => accepted({ rows: [], total: 0 }),
  'receiving.listReceipts': () => accepted({ rows: [], total: 0 }),
  'dispatch.listDispatches': () => accepted({ rows: [], total: 0 }),
  'dispatch.listQueue': () => accepted({ rows: [], total: 0 }),
  'products.readStripping': () => accepted({ kind: 'none' }),
  'suppliers.readStripping': () => accepted({ kind: 'none' }),
  'products.readSerialShape': () => accepted({ rule: { kind: 'learned' }, learned: null, learnedFrom: 0 }),
}
