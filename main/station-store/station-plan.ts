import type { SqliteStorePlan } from '../store/open-sqlite'
import { station } from './0001-station'
import { redArrows } from './0002-red-arrows'
import { pairedScanners } from './0003-paired-scanners'
import { frameEndings } from './0004-frame-endings'
import { scannerRoles } from './0005-scanner-roles'

/** What makes a file a station's own store: its mark reads "SSST", and its schema is `StationSchema`. */
export const stationPlan: SqliteStorePlan = {
  applicationId: 0x53_53_53_54,
  migrations: {
    '0001-station': station,
    '0002-red-arrows': redArrows,
    '0003-paired-scanners': pairedScanners,
    '0004-frame-endings': frameEndings,
    '0005-scanner-roles': scannerRoles,
  },
}
