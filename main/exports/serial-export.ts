import type { WantedOf } from '../../shared/ipc/exports'
import type { SerialId } from '../../shared/values'
import { english } from '../imports/words/en'
import { numberFits } from '../serials/number-fits'
import { serialColumns, unitsWithReceipt } from '../serials/serial-list'
import { type CellColumn, type ExportedFrom, exportOf, rowsPerPage } from './exported-type'
import { countOf } from '../store/count-of'
import { wallClock } from './wall-clock'

type Wanted = WantedOf<'serial-numbers'>
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
  count: (from, wanted: Wanted) => countOf(fitting(from, wanted)),
  read: readPage,
  placeOf: ({ serialId }) => serialId,
})

/** Those that have the search anywhere in them, in one of these statuses. */
function fitting({ reader, engine }: ExportedFrom, { search, statuses }: Wanted) {
  return unitsWithReceipt(reader)
    .innerJoin('product', 'product.id', 'unit.product_id')
    .leftJoin('supplier', 'supplier.id', 'receipt.supplier_id')
    .$if(statuses.length > 0, (query) => query.where('unit.status', 'in', statuses))
    .where(numberFits(engine, search))
}

function readPage(from: ExportedFrom, wanted: Wanted, after: SerialId | null) {
  return fitting(from, wanted)
    .$if(after !== null, (query) => query.where('unit.id', '>', after))
    .orderBy('unit.id')
    .limit(rowsPerPage)
    .select(serialColumns)
    .execute()
}
