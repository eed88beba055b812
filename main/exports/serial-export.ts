import type { ExportFilter } from '../../shared/ipc/exports'
import { normalForm, serialKey } from '../../shared/serial-number'
import type { SerialId } from '../../shared/values'
import { english } from '../imports/words/en'
import { productFits } from '../products/product-list'
import { serialColumns, unitsWithReceipt } from '../serials/serial-list'
import { type CellColumn, type ExportedFrom, exportOf, rowsPerPage } from './exported-type'
import { wallClock } from './wall-clock'

type SerialRow = Awaited<ReturnType<typeof readPage>>[number]

const { serialNumbers: words, units } = english.columns

const column = (
  field: string,
  title: string,
  cell: CellColumn<SerialRow>['cell'],
  kind: CellColumn<SerialRow>['kind'] = 'text',
): CellColumn<SerialRow> => ({
  field,
  title,
  isImportable: field === 'sku' || field === 'serial',
  kind,
  cell,
})

const columns: readonly CellColumn<SerialRow>[] = [
  column('sku', words.sku.title, ({ sku }) => sku),
  column('serial', words.serial.title, ({ serial }) => serial),
  column('productName', units.productName, ({ productName }) => productName),
  column('status', units.status, ({ status }) => english.serialStatuses[status]),
  column('supplierName', units.supplierName, ({ supplierName }) => supplierName),
  column('receiptNumber', units.receiptNumber, ({ receiptNumber }) => receiptNumber),
  column('receivedAt', units.receivedAt, ({ receivedAt }) => wallClock(receivedAt), 'date'),
]

/** Every serial number that was ever known, in the order in which they came. */
export const serialExport = exportOf({
  name: english.dataTypes.serialNumbers,
  columns,
  async count(from, filter) {
    const { rows } = await fitting(from, filter)
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow()
    return rows
  },
  read: readPage,
  idOf: ({ serialId }) => serialId,
})

/** Those that have the search anywhere in them, of products with that status. */
function fitting({ reader, engine }: ExportedFrom, { search, ...product }: ExportFilter) {
  const needle = serialKey(normalForm(search))
  return unitsWithReceipt(reader)
    .innerJoin('product', 'product.id', 'unit.product_id')
    .leftJoin('supplier', 'supplier.id', 'receipt.supplier_id')
    .where(productFits(engine, { ...product, search: '' }))
    .$if(needle !== '', (query) =>
      query.where((unit) => engine.contains(unit.ref('unit.serial_key'), needle)),
    )
}

function readPage(from: ExportedFrom, filter: ExportFilter, after: SerialId | null) {
  return fitting(from, filter)
    .$if(after !== null, (query) => query.where('unit.id', '>', after))
    .orderBy('unit.id')
    .limit(rowsPerPage)
    .select(serialColumns)
    .execute()
}
