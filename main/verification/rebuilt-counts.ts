import { serialKey } from '../../shared/serial-number'
import type { LedgerTable } from '../store/schema'
import type { RecordFields } from './differences'
import { fieldsIn } from './fields-in'

/** The stock counts with the numbers that were seen, as they follow from the ledger. */
export class RebuiltCounts {
  readonly heads = new Map<number, RecordFields>()
  readonly seen = new Map<number, RecordFields>()

  apply(line: LedgerTable): void {
    const { document, document_id: id, document_line_id: seenId } = line
    if (document !== 'stock-count' || id === null) return
    if (line.event === 'count opened')
      this.heads.set(id, { ...fieldsIn(line.after), status: 'open', openedAt: line.at, closedAt: null })
    else if (line.event === 'count status changed')
      this.heads.set(id, { ...this.heads.get(id), status: line.after, closedAt: line.at })
    else if (seenId !== null && line.event === 'counted') this.seen.set(seenId, seenNumber(id, line))
    else if (seenId !== null && line.event === 'count undone') this.seen.delete(seenId)
  }
}

const seenNumber = (stockCountId: number, line: LedgerTable): RecordFields => ({
  stockCountId,
  productId: line.product_id,
  serialId: line.serial_id,
  serial: line.serial,
  key: serialKey(line.serial ?? ''),
  scannedAt: line.at,
})
