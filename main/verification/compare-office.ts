import { nameKey } from '../../shared/name-key'
import { rowsOfEach } from '../../shared/rows-of-each'
import type { ImportId, PurchaseOrderId, SupplierId } from '../../shared/values'
import { newWarehouse, readWarehouseSettings } from '../settings/warehouse-settings'
import { noStripping } from '../../shared/strip-rule'
import type { Reader } from '../store/store'
import { readSupplierStrippings } from '../suppliers/strip-rows'
import { compareRecords, type StoredRecord } from './compare-records'
import { type Differences, inWords, type RecordFields, shown } from './differences'
import { inPages } from './pages'
import type { RebuiltRecords } from './rebuilt-records'

const recordsPerPage = 500

/** Compares suppliers, purchase orders, imports and the settings of the warehouse. */
export async function compareOffice(
  reader: Reader,
  { suppliers, orders, imports, settings }: RebuiltRecords,
  differences: Differences,
): Promise<void> {
  await compareRecords(differences, 'supplier', withStripping(suppliers), storedSuppliers(reader))
  await compareRecords(differences, 'purchase order', orders, storedOrders(reader))
  await compareRecords(differences, 'import', imports, storedImports(reader), ({ fileName }) =>
    shown(fileName),
  )
  const fromLedger: RecordFields = { ...newWarehouse, ...settings }
  for (const [name, value] of Object.entries(await readWarehouseSettings(reader)))
    differences.compare({ what: 'setting', which: inWords(name) }, '', said(fromLedger[name]), said(value))
}

const said = (setting: unknown): string => {
  if (typeof setting === 'boolean') return setting ? 'on' : 'off'
  return shown(setting)
}

/** Names are found by their keys, which follow from them. */
export const withNameKeys = (records: ReadonlyMap<number, RecordFields>): Map<number, RecordFields> =>
  new Map([...records].map(([id, fields]) => [id, { ...fields, nameKey: nameKey(shown(fields.name)) }]))

/** Suppliers had no rule at first. */
const withStripping = (suppliers: ReadonlyMap<number, RecordFields>): Map<number, RecordFields> =>
  new Map(
    [...withNameKeys(suppliers)].map(([id, fields]) => [
      id,
      { ...fields, stripping: fields.stripping ?? noStripping },
    ]),
  )

async function* storedSuppliers(reader: Reader): AsyncGenerator<StoredRecord[]> {
  const read = (after: SupplierId) =>
    reader
      .selectFrom('supplier')
      .where('id', '>', after)
      .where('removed_at', 'is', null)
      .orderBy('id')
      .limit(recordsPerPage)
      .select(['id', 'name', 'name_key as nameKey', 'email', 'phone', 'note'])
      .execute()
  for await (const page of inPages(read, ({ id }) => id)) {
    const ids = page.map(({ id }) => id)
    const strippings = await readSupplierStrippings(reader, ids)
    yield page.map(({ id, ...fields }) => ({
      id,
      which: fields.name,
      fields: { ...fields, stripping: strippings.get(id) ?? noStripping },
    }))
  }
}

async function* storedOrders(reader: Reader): AsyncGenerator<StoredRecord[]> {
  const read = (after: PurchaseOrderId) =>
    reader
      .selectFrom('purchase_order')
      .where('id', '>', after)
      .orderBy('id')
      .limit(recordsPerPage)
      .select([
        'id',
        'number',
        'supplier_id as supplierId',
        'reference',
        'note',
        'status',
        'is_closed_short as isClosedShort',
        'ordered_at as orderedAt',
      ])
      .execute()
  for await (const page of inPages(read, ({ id }) => id)) {
    const lines = await readLines(
      reader,
      page.map(({ id }) => id),
    )
    yield page.map(({ id, isClosedShort, ...fields }) => ({
      id,
      which: fields.number,
      fields: { ...fields, isClosedShort: isClosedShort === 1, lines: lines.get(id) ?? [] },
    }))
  }
}

async function* storedImports(reader: Reader): AsyncGenerator<StoredRecord[]> {
  const read = (after: ImportId) =>
    reader
      .selectFrom('spreadsheet_import')
      .where('id', '>', after)
      .orderBy('id')
      .limit(recordsPerPage)
      .selectAll()
      .execute()
  for await (const page of inPages(read, ({ id }) => id))
    yield page.map((stored) => ({
      id: stored.id,
      which: stored.file_name,
      fields: {
        dataType: stored.data_type,
        fileName: stored.file_name,
        sha256: stored.sha256,
        about: stored.about,
        importedAt: stored.imported_at,
        undoneAt: stored.undone_at,
        counts: {
          new: stored.new_rows,
          changed: stored.changed_rows,
          unchanged: stored.unchanged_rows,
          refused: stored.refused_rows,
        },
      },
    }))
}

/** What was ordered, as the ledger keeps it: a line is product and quantity. */
async function readLines(reader: Reader, orders: readonly PurchaseOrderId[]) {
  const lines = await reader
    .selectFrom('purchase_order_line')
    .where('purchase_order_id', 'in', orders)
    .orderBy('position')
    .select(['purchase_order_id as purchaseOrderId', 'product_id as productId', 'quantity'])
    .execute()
  const ofOrder = rowsOfEach(lines, ({ purchaseOrderId }) => purchaseOrderId)
  return new Map(
    [...ofOrder].map(([id, ordered]) => [
      id,
      ordered.map(({ productId, quantity }) => [productId, quantity]),
    ]),
  )
}
