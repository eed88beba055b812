import type { ProductId } from '../../shared/values'
import type { Operation } from '../ledger/operation'
import type { Whereabouts } from '../serials/whereabouts'
import type { Count, UnitChange } from './rules'

interface ProductCount extends Count {
  readonly isSerialised: boolean
}

/** What is on hand of each product while an act goes from unit to unit, as it would be after those before. */
export class ProductCounts {
  readonly #counts = new Map<ProductId, ProductCount>()

  of(productId: ProductId): ProductCount {
    const count = this.#counts.get(productId)
    if (!count) throw new Error(`Product ${productId} was not read`)
    return count
  }

  change(productId: ProductId, { currentChange, withoutSerialChange }: UnitChange): void {
    const count = this.of(productId)
    this.#counts.set(productId, {
      ...count,
      current: count.current + currentChange,
      withoutSerial: count.withoutSerial + withoutSerialChange,
    })
  }

  /** Reads those products of these units that were not read before. */
  async read({ tx }: Operation, units: readonly Whereabouts[]): Promise<void> {
    const productIds = [...new Set(units.map(({ productId }) => productId))]
    const unread = productIds.filter((productId) => !this.#counts.has(productId))
    if (unread.length === 0) return
    const rows = await tx
      .selectFrom('product')
      .leftJoin('stock', 'stock.product_id', 'product.id')
      .where('product.id', 'in', unread)
      .select([
        'product.id',
        'product.has_serial_numbers as isSerialised',
        'stock.current',
        'stock.without_serial as withoutSerial',
      ])
      .execute()
    for (const { id, isSerialised, current, withoutSerial } of rows)
      this.#counts.set(id, {
        isSerialised: isSerialised === 1,
        current: current ?? 0,
        withoutSerial: withoutSerial ?? 0,
      })
  }
}
