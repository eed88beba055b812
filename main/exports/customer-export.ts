import type { WantedOf } from '../../shared/ipc/exports'
import type { Customer } from '../../shared/ipc/customers'
import type { CustomerId } from '../../shared/values'
import { english } from '../imports/words/en'
import { customerColumns } from '../imports/contact-columns'
import { customerFits, customers } from '../customers/customer-rows'
import { contactColumns } from './contact-columns'
import { type ExportedFrom, exportOf, rowsPerPage } from './exported-type'
import { countOf } from '../store/count-of'

type Wanted = WantedOf<'customers'>

/** Customers in the order in which they were made. */
export const customerExport = exportOf({
  name: english.dataTypes.customers,
  columns: contactColumns(customerColumns),
  count: (from, wanted: Wanted) => countOf(fitting(from, wanted)),
  read: readPage,
  placeOf: ({ customerId }) => customerId,
})

const fitting = ({ reader, engine }: ExportedFrom, { search }: Wanted) =>
  customers(reader).where(customerFits(engine, search))

function readPage(from: ExportedFrom, wanted: Wanted, after: CustomerId | null): Promise<Customer[]> {
  return fitting(from, wanted)
    .$if(after !== null, (query) => query.where('customer.id', '>', after))
    .orderBy('customer.id')
    .limit(rowsPerPage)
    .execute()
}
