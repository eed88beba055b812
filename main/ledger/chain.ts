import { hash } from 'node:crypto'
import type { LedgerTable } from '../store/schema'

export type UnchainedLine = Omit<LedgerTable, 'hash'>

/** The hash before the first line. */
export const chainStart = '0'.repeat(64)

/**
 * The hash of a ledger line: SHA-256, as hex, over the JSON array of the hash before it and every column in this order.
 * Changing, leaving out or swapping any line changes every hash after it.
 */
export function chainHash(previousHash: string, line: UnchainedLine): string {
  return hash(
    'sha256',
    JSON.stringify([
      previousHash,
      line.seq,
      line.operation_id,
      line.operation_line,
      line.at,
      line.event,
      line.product_id,
      line.serial_id,
      line.serial,
      line.before,
      line.after,
      line.current_change,
      line.without_serial_change,
      line.blocked_change,
      line.document,
      line.document_id,
      line.document_line_id,
      line.operator,
      line.station,
      line.source,
      line.note,
    ]),
    'hex',
  )
}
