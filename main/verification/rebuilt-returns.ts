import type { LedgerTable } from '../store/schema'
import type { RecordFields } from './differences'
import { fieldsIn } from './fields-in'

/** A unit on a customer return, as its ledger lines say. */
export interface RebuiltReturnLine {
  readonly customerReturnId: number
  readonly serial: string
  readonly serialId: number | null
  /** The shipment it had left with when it was scanned. */
  readonly dispatchLineId: number | null
  readonly destination: string
  readonly reason: string
}

/** The customer returns with their units, as they follow from the ledger. */
export class RebuiltReturns {
  readonly heads = new Map<number, RecordFields>()
  readonly lines = new Map<number, RebuiltReturnLine>()
  /** How many units came back with each. */
  readonly cameBack = new Map<number, number>()

  apply(line: LedgerTable, dispatchLineOf: (serialId: number | null) => number | null): void {
    const { document, document_id: id, document_line_id: lineId } = line
    if (document !== 'customer-return' || id === null) return
    if (lineId !== null) this.#applyToLine(id, lineId, line, dispatchLineOf)
    else if (line.event === 'return opened')
      this.heads.set(id, { ...fieldsIn(line.after), status: 'open', openedAt: line.at, closedAt: null })
    else if (line.event === 'return status changed')
      this.heads.set(id, { ...this.heads.get(id), status: line.after, closedAt: line.at })
    else if (line.event === 'returned by customer') this.cameBack.set(id, (this.cameBack.get(id) ?? 0) + 1)
  }

  /** A unit that was taken off may leave its id to the next one that is scanned. */
  #applyToLine(
    customerReturnId: number,
    lineId: number,
    { event, serial, serial_id: serialId, note }: LedgerTable,
    dispatchLineOf: (serialId: number | null) => number | null,
  ): void {
    if (event === 'return captured')
      this.lines.set(lineId, {
        customerReturnId,
        serial: serial ?? '',
        serialId,
        dispatchLineId: dispatchLineOf(serialId),
        ...whereTo(note),
      })
    else if (event === 'return capture undone') this.lines.delete(lineId)
    else if (event === 'return destination changed') {
      const rebuilt = this.lines.get(lineId)
      if (rebuilt) this.lines.set(lineId, { ...rebuilt, ...whereTo(note) })
    }
  }
}

/** The ledger notes it as `damaged: corner broken`, or as the destination alone. */
function whereTo(note: string | null): Pick<RebuiltReturnLine, 'destination' | 'reason'> {
  const [destination = '', ...reason] = (note ?? '').split(': ')
  return { destination, reason: reason.join(': ') }
}
