import type { LedgerTable } from '../store/schema'
import type { RecordFields } from './differences'
import { fieldsIn } from './fields-in'
import { changeRecord } from './rebuilt-records'

/** Who buys and what was sold: customers, sales orders, and what was shipped and reserved of their lines. */
export class RebuiltSales {
  readonly customers = new Map<number, RecordFields>()
  readonly orders = new Map<number, RecordFields>()
  /** Only the lines of which something was reserved or shipped once. */
  readonly lines = new Map<number, RecordFields>()

  apply(line: LedgerTable): void {
    switch (line.event) {
      case 'customer created':
      case 'customer changed':
        changeRecord(this.customers, line, fieldsIn(line.after))
        break
      case 'customer removed':
        this.customers.delete(line.document_id ?? 0)
        break
      case 'sales order created':
        changeRecord(this.orders, line, { ...fieldsIn(line.after), ...newOrder, orderedAt: line.at })
        break
      case 'sales order changed':
        changeRecord(this.orders, line, fieldsIn(line.after))
        break
      case 'sales order status changed':
        changeRecord(this.orders, line, { status: line.after, isClosedShort: line.note === 'closed short' })
        break
      case 'sales order line settled':
        if (line.document_line_id !== null)
          this.lines.set(line.document_line_id, { ...fieldsIn(line.after), salesOrderId: line.document_id })
        break
      default:
    }
  }
}

const newOrder = { status: 'Draft', isClosedShort: false }
