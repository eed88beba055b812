import type { DeskState } from '../../../shared/ipc/scanning'
import { ProductId, ScanId } from '../../../shared/values'
import { idleDesk } from './answers'

/** The desk after a code was scanned where nobody works: what it announces then. */
export const scanned = (scanId: number, text: string, productId?: number): DeskState => ({
  ...idleDesk,
  revision: scanId,
  verdict: {
    scanId: ScanId.parse(scanId),
    text,
    source: 'scan',
    scannerName: 'Bench A',
    at: 1,
    outcome: {
      kind: 'peeked',
      serialIds: [],
      productIds: productId === undefined ? [] : [ProductId.parse(productId)],
    },
    revision: scanId,
  },
})
