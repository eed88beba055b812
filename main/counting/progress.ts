import { sql } from 'kysely'
import type { ProductId, StockCountId } from '../../shared/values'
import type { Reader } from '../store/store'
import { statusesOf } from './rules'

interface Progress {
  readonly productName: string
  /** Numbers of it that were seen and are listed. */
  readonly found: number
  /** Numbers of it that are listed on hand. */
  readonly listed: number
}

/** How far one product is counted. */
export const readProgress = (
  reader: Reader,
  stockCountId: StockCountId,
  productId: ProductId,
): Promise<Progress> =>
  reader
    .selectFrom('product')
    .leftJoin('stock', 'stock.product_id', 'product.id')
    .where('product.id', '=', productId)
    .select([
      'product.name as productName',
      sql<number>`(select count(*) from stock_count_scan as scan
        join serial_number as unit
          on unit.product_id = scan.product_id and unit.serial_key = scan.serial_key
        where scan.stock_count_id = ${stockCountId} and scan.product_id = product.id
          and unit.status in (${sql.join(statusesOf('found'))}))`.as('found'),
      sql<number>`coalesce(stock.current - stock.without_serial - stock.blocked, 0)`.as('listed'),
    ])
    .executeTakeFirstOrThrow()
