import { noStripping, type StripRule } from '../../shared/strip-rule'
import type { SupplierId } from '../../shared/values'
import type { Reader, WriteTransaction } from '../store/store'

/** What is stripped from plain scans on receipts of a supplier. */
export async function readSupplierStripping(reader: Reader, supplierId: SupplierId): Promise<StripRule> {
  return (await readSupplierStrippings(reader, [supplierId])).get(supplierId) ?? noStripping
}

/** The same for many suppliers; those without a rule are left out. */
export async function readSupplierStrippings(
  reader: Reader,
  suppliers: readonly SupplierId[],
): Promise<ReadonlyMap<SupplierId, StripRule>> {
  const rows = await reader
    .selectFrom('supplier_strip_rule')
    .where('supplier_id', 'in', suppliers)
    .select(['supplier_id as supplierId', 'kind', 'text'])
    .execute()
  return new Map(rows.map(({ supplierId, ...rule }) => [supplierId, rule]))
}

export async function writeSupplierStripping(
  tx: WriteTransaction,
  supplierId: SupplierId,
  rule: StripRule,
): Promise<void> {
  await tx.deleteFrom('supplier_strip_rule').where('supplier_id', '=', supplierId).execute()
  if (rule.kind === 'none') return
  await tx
    .insertInto('supplier_strip_rule')
    .values({ supplier_id: supplierId, ...rule })
    .execute()
}
