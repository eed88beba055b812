import type { Input, Output } from '../../shared/ipc/contract'
import type { Reader } from '../store/store'

/** What was seen last, the newest first. */
export const listNewestNumbers = (
  reader: Reader,
  { stockCountId, limit }: Input<'counting.listNewest'>,
): Promise<Output<'counting.listNewest'>> =>
  reader
    .selectFrom('stock_count_scan as scan')
    .innerJoin('product', 'product.id', 'scan.product_id')
    .where('scan.stock_count_id', '=', stockCountId)
    .orderBy('scan.id', 'desc')
    .limit(limit)
    .select(['scan.serial', 'product.name as productName'])
    .execute()
