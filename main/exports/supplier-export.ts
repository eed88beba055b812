import type { WantedOf } from '../../shared/ipc/exports'
import type { Supplier } from '../../shared/ipc/suppliers'
import type { SupplierId } from '../../shared/values'
import { english } from '../imports/words/en'
import { supplierColumns } from '../imports/contact-columns'
import { supplierFits, suppliers } from '../suppliers/supplier-rows'
import { contactColumns } from './contact-columns'
import { type ExportedFrom, exportOf, rowsPerPage } from './exported-type'
import { countOf } from '../store/count-of'

type Wanted = WantedOf<'suppliers'>

/** Suppliers in the order in which they were made. */
export const supplierExport = exportOf({
  name: english.dataTypes.suppliers,
  columns: contactColumns(supplierColumns),
  count: (from, wanted: Wanted) => countOf(fitting(from, wanted)),
  read: readPage,
  placeOf: ({ supplierId }) => supplierId,
})

const fitting = ({ reader, engine }: ExportedFrom, { search }: Wanted) =>
  suppliers(reader).where(supplierFits(engine, search))

function readPage(from: ExportedFrom, wanted: Wanted, after: SupplierId | null): Promise<Supplier[]> {
  return fitting(from, wanted)
    .$if(after !== null, (query) => query.where('supplier.id', '>', after))
    .orderBy('supplier.id')
    .limit(rowsPerPage)
    .execute()
}
