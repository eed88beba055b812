import type { LedgerTable } from '../store/schema'
import { RebuiltCounts } from './rebuilt-counts'
import { RebuiltDispatches } from './rebuilt-dispatches'
import { receiptCounts, RebuiltDocuments } from './rebuilt-documents'
import { RebuiltRecords } from './rebuilt-records'
import { RebuiltReturns } from './rebuilt-returns'
import { RebuiltSales } from './rebuilt-sales'
import { RebuiltSerial } from './rebuilt-serial'

export interface Units {
  current: number
  withoutSerial: number
  blocked: number
}

/** The state of the warehouse as it follows from the lines of the ledger alone. */
export class RebuiltState {
  readonly serials = new Map<number, RebuiltSerial>()
  readonly stock = new Map<number, Units>()
  readonly receipts = new RebuiltDocuments('receipt', receiptCounts)
  readonly records = new RebuiltRecords()
  readonly sales = new RebuiltSales()
  readonly dispatches = new RebuiltDispatches()
  readonly returns = new RebuiltReturns()
  readonly counts = new RebuiltCounts()

  apply(line: LedgerTable): void {
    this.#moveStock(line)
    this.receipts.apply(line)
    this.dispatches.apply(line)
    this.returns.apply(line, (serialId) => this.#dispatchLineOf(serialId))
    this.counts.apply(line)
    if (line.serial_id !== null) this.#serial(line.serial_id).apply(line)
    this.records.apply(line)
    this.sales.apply(line)
  }

  #serial(serialId: number): RebuiltSerial {
    const known = this.serials.get(serialId)
    if (known) return known
    const serial = new RebuiltSerial((dispatchLineId) => this.dispatches.orderLineOf(dispatchLineId))
    this.serials.set(serialId, serial)
    return serial
  }

  #dispatchLineOf(serialId: number | null): number | null {
    return this.serials.get(serialId ?? 0)?.dispatchLineId ?? null
  }

  #moveStock({ product_id, current_change, without_serial_change, blocked_change }: LedgerTable): void {
    if (product_id === null) return
    const units = this.stock.get(product_id) ?? { current: 0, withoutSerial: 0, blocked: 0 }
    units.current += current_change
    units.withoutSerial += without_serial_change
    units.blocked += blocked_change
    this.stock.set(product_id, units)
  }
}
