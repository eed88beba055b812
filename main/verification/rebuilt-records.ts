import type { LedgerTable } from '../store/schema'
import type { RecordFields } from './differences'
import { fieldsIn } from './fields-in'

/** What the office keeps: products, suppliers, purchase orders and settings, whose changes the ledger has by field. */
export class RebuiltRecords {
  readonly products = new Map<number, RecordFields>()
  readonly suppliers = new Map<number, RecordFields>()
  readonly orders = new Map<number, RecordFields>()
  readonly imports = new Map<number, RecordFields>()
  settings: RecordFields = {}
  /** The next number of each series of auto-numbers, by its name. */
  series: RecordFields = {}

  apply(line: LedgerTable): void {
    switch (line.event) {
      case 'product created':
      case 'product changed':
        changeRecord(this.products, line, fieldsIn(line.after))
        break
      case 'supplier created':
      case 'supplier changed':
        changeRecord(this.suppliers, line, fieldsIn(line.after))
        break
      case 'supplier removed':
        this.suppliers.delete(line.document_id ?? 0)
        break
      case 'order created':
        changeRecord(this.orders, line, { ...fieldsIn(line.after), ...newOrder, orderedAt: line.at })
        break
      case 'order changed':
        changeRecord(this.orders, line, fieldsIn(line.after))
        break
      case 'order status changed':
        changeRecord(this.orders, line, { status: line.after, isClosedShort: line.note === 'closed short' })
        break
      case 'spreadsheet imported':
        // Imports were about no document at first.
        changeRecord(this.imports, line, {
          about: '',
          ...fieldsIn(line.after),
          importedAt: line.at,
          undoneAt: null,
        })
        break
      case 'import undone':
        changeRecord(this.imports, line, { undoneAt: line.at })
        break
      case 'setting changed':
        this.settings = { ...this.settings, ...fieldsIn(line.after) }
        break
      case 'series continued':
        this.series = { ...this.series, ...fieldsIn(line.after) }
        break
      default:
    }
  }
}

const newOrder = { status: 'Draft', isClosedShort: false }

/** Keeps what a ledger line says of the fields of its document. */
export function changeRecord(
  records: Map<number, RecordFields>,
  line: LedgerTable,
  changed: RecordFields,
): void {
  if (line.document_id === null) return
  records.set(line.document_id, { ...records.get(line.document_id), ...changed })
}
