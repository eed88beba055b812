import type { Generated } from 'kysely'
import type { Instant, OperationId, ScanId } from '../../shared/values'
import type { FrameError } from '../scanners/frame'
import type { Store } from '../store/store'

/** What one station keeps for itself, always on its own disk. Columns are explained in the migration. */
export interface StationSchema {
  station_setting: { name: string; value: string }
  red_arrow: { work: string; line_id: number }
  scan: {
    id: Generated<ScanId>
    at: Instant
    scanner_id: string
    scanner_name: string
    scanner_role: string | null
    source: 'scan' | 'typed'
    hex: string
    text: string
    aim: string | null
    error: FrameError | null
    work: string
    operation_id: OperationId
    status: 'waiting' | 'judged'
    outcome: string | null
    terminated: 0 | 1 | null
  }
}

export type StationStore = Store<StationSchema>
