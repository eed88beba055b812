import type { Scan } from '../../../main/scanning/scan'
import type { Work } from '../../../shared/ipc/scanning'
import { ScanId } from '../../../shared/values'
import { aMoment, newOperationId } from '../../support/warehouse'

/** A scan for this work, by a scanner that takes anything. */
export const aScan = (work: Work, text: string, other: Partial<Scan> = {}): Scan => ({
  scanId: ScanId.parse(1),
  at: aMoment,
  scannerName: 'Bench A',
  scannerRole: { kind: 'any' },
  source: 'scan',
  text,
  aim: null,
  error: null,
  work,
  operationId: newOperationId(),
  ...other,
})
